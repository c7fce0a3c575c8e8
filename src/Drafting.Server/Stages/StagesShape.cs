using Drafting.Documents;
using Drafting.Operations;
using Drafting.Server.Contract;
using Drafting.Server.Drafts;

namespace Drafting.Server.Stages;

/// <summary>Where a draft is and where it can go.</summary>
/// <param name="Possible">The steps there are now.</param>
/// <param name="StageHistory">Every move, oldest first.</param>
internal sealed record StagesShape(Stage Stage, IReadOnlyList<StageStepShape> Possible, IReadOnlyList<StageMoveShape> StageHistory);

/// <summary>A step a draft can take.</summary>
/// <param name="NeedsReason">Whether it goes back, and needs a reason.</param>
/// <param name="NeedsSymbol">Whether a symbol has to be given.</param>
/// <param name="Symbol">The one it gets by itself.</param>
/// <param name="MayMove">Whether the reader may take it.</param>
internal sealed record StageStepShape(Stage Stage, bool NeedsReason, bool NeedsSymbol, string? Symbol, bool MayMove);

/// <summary>A paragraph in the canonical form of a text (RFC 8785), of which its hash is taken.</summary>
/// <param name="Label">As printed.</param>
internal sealed record CanonicalParagraphShape(DeltaShape Delta, string Id, ParagraphKind Kind, string? Label, int Level);
