"""What schemathesis is to know of the API beyond its document."""

import itertools
import re
import time

import schemathesis

commands = itertools.count(time.time_ns())


@schemathesis.hook
def before_call(ctx, case, kwargs):
    """A key names one command, as it does with every honest client: a good one is made to differ from all before it.

    Keys that break their own schema stay as they are. That the same key with another body is refused is what
    test/api/idempotency.test.ts shows.
    """
    headers = case.headers or {}
    given = headers.get("Idempotency-Key")
    if isinstance(given, str) and re.fullmatch(r"[\x21-\x7e]{1,255}", given):
        headers["Idempotency-Key"] = f"{next(commands)}:{given}"[:255]
