using Drafting.Formats.Renewal;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Renewal;

/// <summary>What a draft that takes up an earlier resolution still has to have updated.</summary>
/// <param name="Revision">The revision the places are in.</param>
/// <param name="Session">The session of the earlier resolution; null where there is none, or it is not one of a session.</param>
/// <param name="Target">The session the draft is meant for.</param>
internal sealed record DueUpdatesView(long Revision, int? Session, int? Target, IReadOnlyList<DueUpdateView> Updates);

/// <summary>A place that usually needs a technical update.</summary>
/// <param name="Paragraph">The paragraph's id; null for the masthead.</param>
/// <param name="Field">The masthead's field; null for a paragraph.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; an embed counts 1.</param>
/// <param name="Suggestion">What might stand there instead; empty where the whole paragraph should go, null where only the drafters can know.</param>
internal sealed record DueUpdateView(string? Paragraph, [property: Shape<DueFieldShape>] string? Field, int Start, int Length, string Text, [property: Shape<DueUpdateKind>] string Kind, string? Suggestion)
{
    public static DueUpdateView Of(DueUpdate due) => new(due.Paragraph, due.Field, due.Start, due.Length, due.Text, WireName.Of(due.Kind), due.Suggestion);
}

/// <summary>A field of what stands above the text that usually needs an update.</summary>
internal sealed class DueFieldShape : IWords
{
    public static IEnumerable<string> All => ["session", "agendaItems"];
}
