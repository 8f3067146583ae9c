import Reporting

extension [(String, JSONValue)] {
  /// The members as a JSON object, in this order.
  var object: JSONValue { .object(self) }
}
