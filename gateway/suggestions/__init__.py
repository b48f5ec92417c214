"""An answer for the message at hand, by a model server of the centre's own choosing."""
