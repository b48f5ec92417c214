"""A file a customer sends: up over the live chat's own doors (contract.attachment), and a picture made here, nobody's."""

import struct
import uuid
import zlib

import httpx

from contract.paths import CHAT_FILES

PIECE = 256 * 1024


async def send_up(gateway: str, token: str, name: str, data: bytes) -> str:
    """The id of the file, whole at the gateway. Raises httpx.HTTPError."""
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=gateway, headers=headers, timeout=20, trust_env=False) as http:
        id, have = str(uuid.uuid4()), 0
        (await http.post(CHAT_FILES, json={"id": id, "name": name, "size": len(data)})).raise_for_status()
        while have < len(data):
            answer = await http.put(f"{CHAT_FILES}/{id}/chunks/{have}", content=data[have : have + PIECE])
            have = int(answer.raise_for_status().json()["have"])
        (await http.post(f"{CHAT_FILES}/{id}/finish")).raise_for_status()
        return id


def receipt(width: int = 480, height: int = 640) -> bytes:
    """A PNG like a photographed receipt: a light slip with dark lines on a wooden table."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            slip = width // 5 < x < width * 4 // 5 and height // 10 < y < height * 9 // 10
            printed = slip and y % 28 < 5 and width // 4 < x < width * (2 + y // 28 % 3) // 5 + width // 5
            shade = (40, 44, 52) if printed else (246, 244, 238) if slip else (134 + (x ^ y) % 12, 96, 62)
            rows += bytes(shade)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(rows)))
        + chunk(b"IEND", b"")
    )
