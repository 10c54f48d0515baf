"""Marketing-Attribution-Models (DP6): from the log to its heuristics that ours has too."""

import warnings

from side import packages, serve

pandas, mam = packages("pandas", "marketing_attribution_models")
warnings.filterwarnings("ignore")


def touches_with_orders(file):
    """It wants an order on the row of the customer's last touch."""
    log = pandas.read_csv(file("touches"))
    touches = log[log["touchpoint"].notna()].drop(columns="value").sort_values(["customer", "time"], kind="stable")
    orders = log[log["value"].notna()].groupby("customer")["value"].sum()
    touches["value"] = touches["customer"].map(orders).fillna(0.0)
    touches.loc[touches["customer"].duplicated(keep="last"), "value"] = 0.0
    touches["converts"] = touches["value"] > 0
    touches["time"] = pandas.to_datetime("1899-12-30") + pandas.to_timedelta(touches["time"], unit="D")
    return touches.reset_index(drop=True)


def journeys(touches):
    return mam.MAM(
        touches,
        channels_colname="touchpoint",
        journey_with_conv_colname="converts",
        conversion_value="value",
        group_channels=True,
        group_channels_by_id_list=["customer"],
        group_timestamp_colname="time",
        create_journey_id_based_on_conversion=True,
    )


def heuristics(file):
    touches = touches_with_orders(file)

    def run():
        found = journeys(touches)
        found.attribution_first_click()
        found.attribution_last_click()
        found.attribution_last_click_non(but_not_this_channel="Direct")
        found.attribution_linear()
        found.attribution_position_based()
        return found.group_by_channels_models

    def answer(table):
        models = ["First touch", "Last touch", "Last non-direct", "Linear", "Position based"]
        return {
            f"{model}/{row.iloc[0]}": row.iloc[at + 1]
            for at, model in enumerate(models)
            for _, row in table.iterrows()
        }

    return run, answer


serve("marketing-attribution-models", {"heuristics": heuristics})
