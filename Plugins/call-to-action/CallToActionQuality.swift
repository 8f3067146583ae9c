import FunnelCore

/// Judges whether the reader is told what to do next, and can.
public struct CallToActionQuality: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "call-to-action",
    summary: "A call to action is present, leads to something that exists, and onwards.",
    judges: .quality,
    examples: [
      PluginExample(
        "A call that leads to an address does all three.",
        asset: PluginExample.asset("Trial") {
          $0.callToAction = CallToAction(label: "Start", leadsTo: "https://example.com/trial")
        },
        expect: .quality(100)),
      PluginExample(
        "A call that leads to an asset nobody has is only a call.",
        asset: PluginExample.asset("Guide") {
          $0.callToAction = CallToAction(label: "Read on", leadsTo: "no-such-asset")
        },
        expect: .quality(40)),
      PluginExample(
        "A call that leads back to an earlier phase loses the last part.",
        asset: PluginExample.asset("Quote") {
          $0.stages = [StageLabel(text: "conversion", run: PhaseRun(.intending, .purchasing))]
          $0.callToAction = CallToAction(label: "Read the blog", leadsTo: "why")
        },
        workspace: Workspace(assets: [
          PluginExample.asset("Why") {
            $0.stages = [StageLabel(text: "awareness", run: PhaseRun(.aware))]
          }
        ]),
        expect: .quality(80)),
      PluginExample(
        "No call to action is worth nothing.", asset: PluginExample.asset("Blog"),
        expect: .quality(0)),
      PluginExample(
        "A battlecard is read by the seller and needs none.",
        asset: PluginExample.asset("Rival") { $0.format = "battlecard" },
        expect: .notApplicable),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let workspace = context.workspace
    let today = context.today
    return { asset, ledger in
      let position = asset.origin.position(of: "cta")
      guard let call = asset.callToAction else {
        if asset.visibility == .internal
          || asset.format.flatMap({ workspace.vocabulary.format($0) })?.isForSellers == true
        {
          ledger.notApplicable("it is for the seller's eyes only")
        } else {
          ledger.add(0, "no call to action")
        }
        return
      }
      ledger.add(40, at: position, "asks \"\(call.label)\"")
      guard let target = call.leadsTo else {
        ledger.add(0, at: position, "leads nowhere")
        return
      }
      if call.isAddress {
        ledger.add(40, at: position, "leads to \(target)")
        ledger.add(20, at: position, "an address is always onwards")
        return
      }
      guard let next = workspace.asset(target) else {
        ledger.add(0, at: position, "leads to \(target), which does not exist")
        return
      }
      let state = next.state(on: today)
      guard state == .live else {
        ledger.add(0, at: position, "leads to \(target), which is \(state.rawValue)")
        return
      }
      ledger.add(40, at: position, "leads to \(target)")
      if let here = asset.declaredPhases.first, let there = next.declaredPhases.last, there < here {
        ledger.add(0, at: position, "which is for an earlier phase")
      } else {
        ledger.add(20, at: position, "onwards, not back")
      }
    }
  }
}
