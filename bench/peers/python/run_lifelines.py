"""lifelines: curves with limits, medians and the log-rank test."""

from side import packages, serve

pandas, lifelines, utils, statistics = packages(
    "pandas", "lifelines", "lifelines.utils", "lifelines.statistics"
)


def curves(file):
    users = pandas.read_csv(file("users"))

    def run():
        found = {}
        for plan, rows in users.groupby("plan"):
            curve = lifelines.KaplanMeierFitter().fit(rows["duration"], rows["reached"])
            limits = utils.median_survival_times(curve.confidence_interval_)
            found[plan] = (curve.median_survival_time_, limits.iloc[0, 0], limits.iloc[0, 1])
        test = statistics.multivariate_logrank_test(users["duration"], users["plan"], users["reached"])
        return found, test.test_statistic

    def answer(found):
        medians, chi_square = found
        figures = {"chi square": chi_square}
        for plan, (median, lower, upper) in medians.items():
            figures[f"median {plan}"] = median
            figures[f"lower limit {plan}"] = lower
            figures[f"upper limit {plan}"] = upper
        return figures

    return run, answer


serve("lifelines", {"curves": curves})
