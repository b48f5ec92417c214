"""What an error is called when it reaches the agent: the type decides, never its text."""

from console.credentials import KeyringFailed
from console.notices import Notice
from console.operations import errors as acts
from console.store.errors import StoreError, from_system, is_of_disk
from console.sync import errors as sync
from console.sync.live import NotSent
from contract.errors import ErrorCode
from domain.errors import DomainError, IllegalTransition


def notice_of(error: BaseException, gateway: str = "") -> Notice:
    """The notice for ``error``. ``gateway``: the address to name."""
    match error:
        case StoreError():
            return Notice(str(error.code), "bad", dict(error.detail))
        case sync.Blocked():
            return Notice(error.by.value, "bad", {"gateway": gateway, **error.detail})
        case sync.ProxyAway():
            return Notice("proxy_away", "wait", {"gateway": gateway, "proxy": error.proxy})
        case sync.Unreachable():
            return Notice("unreachable", "wait", {"gateway": gateway})
        case sync.Rubbish():
            return Notice("rubbish", "bad", {"gateway": gateway})
        case sync.Refused():
            return _refused(error)
        case NotSent():
            return Notice("not_in_time", "wait", fleeting=True)
        case KeyringFailed():
            return Notice("keyring_failed")
        case acts.NotDone():
            return _not_done(error)
        case IllegalTransition():
            return Notice(ErrorCode.ILLEGAL_TRANSITION.value, "wait")
        case DomainError():
            return Notice(ErrorCode.INVALID.value, "wait")
        case OSError() if is_of_disk(error):
            return Notice(str(from_system(error).code))
        case _:
            return Notice("unexpected")


def _refused(error: sync.Refused) -> Notice:
    detail = dict(error.problem.detail)
    if error.retry_after is not None:
        detail["minutes"] = str(max(1, round(error.retry_after / 60)))
    return Notice(error.problem.code.value, "bad", detail)


def _not_done(error: acts.NotDone) -> Notice:
    match error:
        case acts.OfflineNotPossible():
            return Notice(f"offline_{error.need.value}", "wait")
        case acts.NotAllowed():
            return Notice("not_allowed", "wait")
        case acts.AdminRefused():
            return Notice(error.code.value, "bad", dict(error.detail))
        case acts.TooLate():
            return Notice("too_late", "wait", fleeting=True)
        case acts.EmptyText():
            return Notice("empty_text", "wait", fleeting=True)
        case acts.CannotWait():
            return Notice("cannot_wait", "wait")
        case acts.TooLong():
            code = "too_long" if error.channel else "too_long_here"
            return Notice(code, "wait", {"most": str(error.most)})
        case acts.ContactNotMine():
            if error.holder is None:
                return Notice("contact_nobody", "wait")
            return Notice("contact_not_mine", "wait", {"holder": error.holder})
        case acts.Unconfirmed():
            return Notice("unconfirmed", "wait")
        case _:
            return Notice("not_here", "wait")
