"""ChannelAttribution on counted paths; its chain is simulated."""

from side import packages, serve

pandas, ca = packages("pandas", "ChannelAttribution")


def heuristics(file):
    paths = pandas.read_csv(file("paths"))

    def run():
        return ca.heuristic_models(paths, "path", "conversions", var_value="value", flg_pro=False)

    def answer(table):
        return {
            f"{model}/{row['channel_name']}": row[f"{column}_value"]
            for _, row in table.iterrows()
            for model, column in [
                ("First touch", "first_touch"),
                ("Last touch", "last_touch"),
                ("Linear", "linear_touch"),
            ]
        }

    return run, answer


def markov(data, **settings):
    def load(file):
        paths = pandas.read_csv(file(data))

        def run():
            return ca.markov_model(
                paths,
                "path",
                "conversions",
                var_value="value",
                var_null="lost",
                verbose=False,
                flg_pro=False,
                **settings,
            )

        def answer(table):
            return {row["channel_name"]: row["total_conversion_value"] for _, row in table.iterrows()}

        return run, answer

    return load


serve(
    "ChannelAttribution",
    {
        "heuristics": heuristics,
        "markov": markov("paths"),
        "markovTo1Percent": markov("paths", conv_par=0.01),
        "markovOrder4": markov("paths", order=4),
        "markovOf300": markov("pathsOf300"),
    }
)
