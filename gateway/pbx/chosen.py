"""The PBX the settings name."""

import ssl

from gateway.config import Config
from gateway.errors import StartError
from gateway.pbx.asterisk import Asterisk, Manager
from gateway.pbx.base import NoPbx, Pbx


def chosen(config: Config) -> Pbx:
    """Raises StartError with the sentence to print."""
    if not config.pbx_host:
        return NoPbx()
    if not config.pbx_user or not config.pbx_secret:
        raise StartError(
            "The setting 'pbx_host' names a PBX, and 'pbx_user' or 'pbx_secret' is missing. Give both as its manager.conf has "
            "them and start again."
        )
    fields = (config.pbx_user, config.pbx_secret, config.pbx_member)
    if any(ord(letter) < 32 for text in fields for letter in text):
        raise StartError("A setting of the PBX has a line break or a tab in it. Correct it and start again.")
    if config.pbx_member.count("{extension}") != 1:
        raise StartError(
            "The setting 'pbx_member' needs {extension} in it, once, as in PJSIP/{extension}. Correct it and start again."
        )
    return Asterisk(
        Manager(
            config.pbx_host,
            config.pbx_port,
            config.pbx_user,
            config.pbx_secret,
            config.pbx_login == "md5",
            config.pbx_member,
            _tls(config),
        )
    )


def _tls(config: Config) -> ssl.SSLContext | None:
    """Certificates are always verified."""
    if not config.pbx_tls:
        return None
    try:
        return ssl.create_default_context(cafile=config.pbx_ca or None)
    except OSError as error:
        raise StartError(
            f"The certificates of 'pbx_ca' cannot be read ({type(error).__name__}). Name a PEM file and start again."
        ) from None
