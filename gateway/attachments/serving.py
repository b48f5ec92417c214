"""How bytes go out: to be saved, never to be run or drawn as a page of this origin (RFC 9110 section 14 for ranges)."""

import re
from urllib.parse import quote

import structlog
from litestar import Response

from contract.errors import ErrorCode
from gateway.attachments.files import Damaged
from gateway.attachments.service import Attachments, File
from gateway.errors import Refusal, not_found

_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")
_log = structlog.get_logger()


async def served(attachments: Attachments, row: File, asked: str | None) -> Response[bytes]:
    """The file, or the part the header ``Range`` asks for. Raises Refusal."""
    part = _part(asked, row.size)
    start, end = part or (0, row.size)
    try:
        content = await attachments.read(row, start, end)
    except Damaged as error:
        _log.error("attachment_damaged", blob=str(error))
        raise not_found(attachment=row.id) from None
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(row.name, safe='')}",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
        "accept-ranges": "bytes",
    }
    if part is not None:
        headers["content-range"] = f"bytes {start}-{end - 1}/{row.size}"
    return Response(content, status_code=200 if part is None else 206, media_type=row.type, headers=headers)


def _part(asked: str | None, size: int) -> tuple[int, int] | None:
    """The one range that is asked for, None for the whole: a header that is no range of ours is none at all."""
    found = _RANGE.fullmatch(asked or "")
    if found is None or found[0] == "bytes=-":
        return None
    if found[1]:
        start, end = int(found[1]), min(size, int(found[2]) + 1) if found[2] else size
    else:
        start, end = max(0, size - int(found[2])), size
    if start >= end:
        raise Refusal(416, ErrorCode.INVALID, {"range": f"0-{size - 1}"})
    return start, end
