"""What customers ask and the centre has no answer to yet."""
