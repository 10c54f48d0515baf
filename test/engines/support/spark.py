"""Runs the statements that come in, one JSON text a line, on Spark, and answers each with the rows as JSON."""

import json
import sys

from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "1")
    .config("spark.sql.session.timeZone", "America/New_York")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")
print(json.dumps({"ready": True}), flush=True)
for line in sys.stdin:
    try:
        rows = [row.asDict() for row in spark.sql(json.loads(line)).collect()]
        print(json.dumps({"rows": rows}, default=str), flush=True)
    except Exception as error:  # told where it is asked
        print(json.dumps({"error": str(error)}), flush=True)
