"""moviebrowser: read what several outlets wrote about one event, side by side."""

import os

__version__ = "0.1.0"

# numpy's threads wait for each other longer than its small products take; it reads this when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
