# ChannelAttribution on counted paths; its chain is simulated.
source(file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "side.R"))
need("ChannelAttribution")

heuristics <- function(file) {
  paths <- read.csv(file("paths"))
  list(
    run = function() heuristic_models(paths, "path", "conversions", var_value = "value", flg_pro = FALSE),
    answer = function(table) {
      named <- function(model, values) setNames(values, paste0(model, "/", table$channel_name))
      c(
        named("First touch", table$first_touch_value),
        named("Last touch", table$last_touch_value),
        named("Linear", table$linear_touch_value)
      )
    }
  )
}

markov <- function(data, ...) {
  function(file) {
    paths <- read.csv(file(data))
    list(
      run = function() {
        markov_model(
          paths, "path", "conversions",
          var_value = "value", var_null = "lost", verbose = FALSE, flg_pro = FALSE, ...
        )
      },
      answer = function(table) setNames(table$total_conversion_value, table$channel_name)
    )
  }
}

serve("ChannelAttribution", list(
  heuristics = heuristics,
  markov = markov("paths"),
  markovTo1Percent = markov("paths", conv_par = 0.01),
  markovOrder4 = markov("paths", order = 4),
  markovOf300 = markov("pathsOf300")
))
