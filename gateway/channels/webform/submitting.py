"""What a submission must be, and the line it becomes: pure."""

import re

from contract.intake import Submission
from domain import phone
from domain.errors import InvalidValue
from domain.handbook import FormField
from gateway.channels.intake import NAME_CHARS, fitting

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")


def checked_address(asked: Submission) -> str:
    """The address as it is kept. Raises InvalidValue(address)."""
    address = one_line(asked.address)
    if asked.by == "email":
        if not _EMAIL.fullmatch(address):
            raise InvalidValue("address", "no email address")
        return address
    try:
        return phone.parse(address).key
    except InvalidValue:
        raise InvalidValue("address", "no telephone number") from None


def body(asked: Submission, fields: tuple[FormField, ...], max_chars: int) -> str:
    """The message with the answers below it. Raises InvalidValue for what is missing, too long, or was not asked."""
    text = fitting(asked.text, max_chars)
    known = {field.id: field for field in fields}
    for id in asked.fields:
        if id not in known:
            raise InvalidValue("fields", "not asked")
    answers = []
    for field in fields:
        answer = one_line(asked.fields.get(field.id, ""))
        if len(answer) > field.max_chars or (field.required and not answer):
            raise InvalidValue(f"fields.{field.id}", f"1 to {field.max_chars} characters")
        if answer:
            answers.append(f"{field.name}: {answer}")
    return "\n\n".join([text, "\n".join(answers)]) if answers else text


def checked_name(asked: Submission) -> str:
    """The name on one line. Raises InvalidValue(name)."""
    name = one_line(asked.name)
    if not name or len(name) > NAME_CHARS:
        raise InvalidValue("name", f"1 to {NAME_CHARS} characters")
    return name


def one_line(text: str) -> str:
    """Text a database takes, on one line."""
    return " ".join(text.replace("\x00", "").encode("utf-8", "ignore").decode().split())
