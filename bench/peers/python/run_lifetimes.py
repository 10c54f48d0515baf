"""lifetimes: fits to histories, and the whole way from orders to the values of customers."""

import warnings

from side import packages, serve

pandas, numpy, lifetimes, utils = packages("pandas", "numpy", "lifetimes", "lifetimes.utils")
warnings.filterwarnings("ignore")
# Its search for Pareto/NBD starts at random.
numpy.random.seed(20260101)


def fit(model, data, names):
    def load(file):
        customers = pandas.read_csv(file(data))

        def run():
            return model().fit(customers["repeatOrders"], customers["recency"], customers["age"])

        def answer(fitted):
            return {ours: fitted.params_[theirs] for ours, theirs in names.items()}

        return run, answer

    return load


def gamma_gamma(file):
    customers = pandas.read_csv(file("histories"))
    again = customers[customers["repeatOrders"] > 0]

    def run():
        return lifetimes.GammaGammaFitter().fit(again["repeatOrders"], again["averageValue"])

    def answer(fitted):
        return {"p": fitted.params_["p"], "q": fitted.params_["q"], "gamma": fitted.params_["v"]}

    return run, answer


def customers_of_orders(file):
    orders = pandas.read_csv(file("orders"))
    orders["date"] = pandas.to_datetime("1899-12-30") + pandas.to_timedelta(orders["day"], unit="D")
    end = orders["date"].max()

    def run():
        table = utils.summary_data_from_transaction_data(
            orders, "customer", "date", monetary_value_col="amount", observation_period_end=end
        )
        orders_fit = lifetimes.BetaGeoFitter().fit(table["frequency"], table["recency"], table["T"])
        again = table[(table["frequency"] > 0) & (table["monetary_value"] > 0)]
        spend_fit = lifetimes.GammaGammaFitter().fit(again["frequency"], again["monetary_value"])
        history = (table["frequency"], table["recency"], table["T"])
        table["alive"] = orders_fit.conditional_probability_alive(*history)
        table["orders"] = orders_fit.conditional_expected_number_of_purchases_up_to_time(365, *history)
        worth = spend_fit.conditional_expected_average_profit(table["frequency"], table["monetary_value"])
        table["value"] = table["orders"] * worth
        return table.sort_values("value", ascending=False)

    def answer(table):
        return {
            "customers": len(table),
            "repeat orders": table["frequency"].sum(),
            "alive": numpy.sum(table["alive"]),
            "expected orders": table["orders"].sum(),
            "value": table["value"].sum(),
            "value of the best": table["value"].iloc[0],
        }

    return run, answer


beta_geometric = {"r": "r", "alpha": "alpha", "a": "a", "b": "b"}
pareto = {"r": "r", "alpha": "alpha", "s": "s", "beta": "beta"}
serve(
    "lifetimes",
    {
        "bgNbd": fit(lifetimes.BetaGeoFitter, "histories", beta_geometric),
        "bgNbdOf100k": fit(lifetimes.BetaGeoFitter, "histories100k", beta_geometric),
        "mbgNbd": fit(lifetimes.ModifiedBetaGeoFitter, "histories", beta_geometric),
        "paretoNbd": fit(lifetimes.ParetoNBDFitter, "histories100k", pareto),
        "gammaGamma": gamma_gamma,
        "customers": customers_of_orders,
    }
)
