import Mustache

/// The templates of pages.
enum PageTemplates {
  /// A page; its body is made of blocks.
  static let page = template(PackageResources.page_mustache)
  /// One block of a report.
  static let block = template(PackageResources.block_mustache)

  private static func template(_ bytes: [UInt8]) -> MustacheTemplate {
    MustacheContentTypes.register(PageText(), named: PageText.name)
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("a template of ours has a mistake: \(error)")
    }
  }
}
