"""The bootstrap by hand in numpy: Poisson weights of customers and sums by touchpoint, the shares being ready."""

from side import packages, serve

numpy, pandas = packages("numpy", "pandas")


def bootstrap(file):
    shares = pandas.read_csv(file("shares"))
    models = list(shares.columns[2:])
    buyer, buyers = shares["customer"].factorize()
    touchpoint, touchpoints = shares["touchpoint"].factorize()
    columns = [shares[model].to_numpy() for model in models]

    def run():
        draws = numpy.random.default_rng(20260101)
        figures = numpy.empty((200, len(models), len(touchpoints)))
        for replicate in range(200):
            weight = draws.poisson(1, len(buyers))[buyer]
            for model, share in enumerate(columns):
                figures[replicate, model] = numpy.bincount(
                    touchpoint, weight * share, minlength=len(touchpoints)
                )
        return numpy.quantile(figures, [0.025, 0.975], axis=0)

    def answer(limits):
        return {
            f"{model}/{name}/{side}": limits[at, m, t]
            for at, side in enumerate(["lower", "upper"])
            for m, model in enumerate(models)
            for t, name in enumerate(touchpoints)
        }

    return run, answer


serve("numpy", {"bootstrap": bootstrap})
