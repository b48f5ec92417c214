"""A file of a message, fetched over the line for who looks at it: what the operations ask for, in the words of the street."""

from console.operations.errors import Need, NotHere, OfflineNotPossible
from console.sync.attachment_client import AttachmentClient
from console.sync.errors import GatewayError, Refused
from contract.attachment import AttachmentRef
from contract.errors import ErrorCode


class FileLine:
    """console.operations.attachment.Source over the line."""

    def __init__(self, client: AttachmentClient) -> None:
        self._client = client

    async def content(self, file: AttachmentRef) -> bytes:
        try:
            return await self._client.content(file)
        except Refused as error:
            if error.problem.code is ErrorCode.NOT_FOUND:
                raise NotHere("attachment", file.id) from error
            raise OfflineNotPossible(Need.ATTACHMENT) from error
        except GatewayError as error:
            raise OfflineNotPossible(Need.ATTACHMENT) from error
