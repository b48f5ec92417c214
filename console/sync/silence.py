"""How long a line may be silent."""

#: Seconds. The gateway beats every 10 s at least; two and a half beats of silence are a dead line.
SILENCE = 25.0
