"""The connection a transaction's work is given; other rooms name its type from here, and its library nowhere."""

from sqlalchemy import Connection as Connection
