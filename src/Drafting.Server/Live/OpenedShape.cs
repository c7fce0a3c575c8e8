using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Server.Drafts;
using Drafting.Server.History;

namespace Drafting.Server.Live;

/// <summary>The answer to Open: the whole draft, or what is missing of its log.</summary>
/// <param name="Role">The reader's, which may have changed while he was away.</param>
[JsonDerivedType(typeof(OpenedWholeShape))]
[JsonDerivedType(typeof(OpenedSinceShape))]
internal abstract record OpenedShape(DraftRole Role, SubmissionLimitsShape Limits);

/// <summary>A draft that was opened for the first time, or after too long.</summary>
internal sealed record OpenedWholeShape(DraftShape Draft, DraftRole Role, SubmissionLimitsShape Limits) : OpenedShape(Role, Limits);

/// <summary>A draft that was opened again.</summary>
/// <param name="Entries">After the revision the client has; perhaps not all, the rest is pushed.</param>
internal sealed record OpenedSinceShape(IReadOnlyList<EntryShape> Entries, DraftRole Role, SubmissionLimitsShape Limits) : OpenedShape(Role, Limits);

/// <summary>What one submission may hold.</summary>
/// <param name="Message">Bytes of the whole message on the hub.</param>
/// <param name="Operations">How many.</param>
internal sealed record SubmissionLimitsShape(long Message, int Operations);

/// <summary>Where a caret is.</summary>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Anchor">Where the selection begins, in UTF-16 code units.</param>
/// <param name="Head">Where it ends and the caret is.</param>
internal sealed record CaretPlaceShape(string Paragraph, int Anchor, int Head);
