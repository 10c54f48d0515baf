"""pandas: what is known of each customer from the orders, by two group-bys."""

from side import packages, serve

(pandas,) = packages("pandas")


def histories(file):
    orders = pandas.read_csv(file("orders"))
    end = orders["day"].max()

    def run():
        days = orders.groupby(["customer", "day"], sort=False)["amount"].sum().reset_index()
        days = days.sort_values("day", kind="stable")
        groups = days.groupby("customer", sort=False)
        table = groups.agg(
            first=("day", "first"),
            last=("day", "last"),
            days=("day", "size"),
            all=("amount", "sum"),
            at_first=("amount", "first"),
        )
        table["repeat orders"] = table["days"] - 1
        table["recency"] = table["last"] - table["first"]
        table["age"] = end - table["first"]
        table["average"] = (table["all"] - table["at_first"]) / table["repeat orders"]
        return table

    def answer(table):
        return {
            "customers": len(table),
            "repeat orders": table["repeat orders"].sum(),
            "recency": table["recency"].sum(),
            "age": table["age"].sum(),
            "average values": table["average"].sum(),
        }

    return run, answer


serve("pandas", {"histories": histories})
