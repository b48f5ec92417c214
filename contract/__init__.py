"""What crosses the wire between a console and a gateway.

``PROTOCOL`` is the wire's version. A gateway serves every desk from ``OLDEST`` on; bodies have versions of their own
(``v`` beside ``kind``) and are lifted by ``contract.upcast``. ``VERSION`` is that of the program, on both sides.
"""

VERSION = "0.1.0"

PROTOCOL = 1
OLDEST = 1
