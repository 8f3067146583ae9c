/// What a unit of each resource, filling of each need and requirement is priced at.
///
/// Any prices give a bound; good ones a tight one.
struct PlanPrices: Sendable {
  var resources: [Double]
  var needs: [Double]
  var requirements: [Double]
}
