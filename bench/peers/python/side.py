"""One side of a comparison in Python: as bench/peers/side.js has it."""

import gc
import importlib
import importlib.metadata
import json
import math
import os
import sys
import time


def say(told):
    print("bench: " + json.dumps(told), flush=True)


def packages(*names):
    """The packages, or the end of this process once it has said which of them is missing."""
    try:
        return [importlib.import_module(name) for name in names]
    except ImportError as error:
        say({"missing": error.name or str(error)})
        sys.exit()


def cpu():
    """Seconds of the processor, those of processes it started included."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def forget_peak():
    gc.collect()
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


def peak():
    try:
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))
    except OSError:
        return None


def plain(answer):
    return {key: None if math.isnan(value) else float(value) for key, value in answer.items()}


def serve(package, works):
    """Each of the works loads its data and gives back what makes it once and what tells what came of it."""
    work, folder = sys.argv[1:]
    run, answer = works[work](lambda name: os.path.join(folder, name + ".csv"))
    forget_peak()
    say({"version": f"{package} {importlib.metadata.version(package)}"})
    result = None
    for line in sys.stdin:
        if line.strip() != "run":
            break
        before, begun = cpu(), time.perf_counter()
        result = run()
        wall, taken = time.perf_counter() - begun, cpu() - before
        say({"cpu": taken * 1000, "wall": wall * 1000})
    say({"answer": plain(answer(result)), "peak": peak()})
