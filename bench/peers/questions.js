// What both sides of a comparison are asked alike.
const { isRuleModel } = require('../../src/analytics/attribution/creditOf');
const { attributionModels } = require('../../src/analytics/attribution/models');

/** All that went before an order counts. */
const policy = { lookback: null, startsAnew: false };

const heuristicModels = attributionModels.filter(
  (model) => isRuleModel(model) && model.needs !== 'milestones',
);

const funnelSteps = ['visit', 'sign up', 'invite', 'project', 'purchase'];
const funnelDays = 30;

module.exports = { funnelDays, funnelSteps, heuristicModels, policy };
