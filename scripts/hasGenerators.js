/**
 * In the place of @stdlib/assert-has-generator-support, which tries a generator with `eval`: the security policy refuses
 * that, and every browser Excel runs add-ins in has them.
 */
module.exports = () => true;
