using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>Drafts with proposals, put together without a log.</summary>
public static class Proposing
{
    /// <summary>When all of it is proposed.</summary>
    public static readonly DateTimeOffset At = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A draft of these paragraphs.</summary>
    public static Draft Draft(string language, IReadOnlyList<Paragraph> paragraphs) => new()
    {
        Id = "draft",
        Title = "标题",
        Language = language,
        Order = [.. paragraphs.Select(paragraph => paragraph.Id)],
        Paragraphs = paragraphs.ToImmutableDictionary(paragraph => paragraph.Id, paragraph => new PlacedParagraph(paragraph, false, false, new LastChange(0, At, null, null))),
    };

    /// <summary>A paragraph of plain text; a sub-paragraph is of level 1.</summary>
    public static Paragraph Paragraph(string id, ParagraphKind kind, string text, ParagraphStatus status = ParagraphStatus.Open) =>
        new(id, kind, kind == ParagraphKind.Sub ? 1 : 0, null, Delta.FromText(text), Status: status);

    /// <summary>With a proposal of a delegation, or, written “USA/eu”, of a group through it.</summary>
    public static Draft Proposed(this Draft draft, string by, params Operation[] operations) => draft.With(Of(draft, by) with { Operations = operations });

    /// <summary>With a rival text of a paragraph, of its kind.</summary>
    public static Draft Rival(this Draft draft, string by, string paragraph, string text)
    {
        var (made, model) = (Of(draft, by), draft.Paragraphs[paragraph].Content);
        return draft.With(made with { InsteadOf = paragraph, Operations = [new InsertParagraph(made.Id, paragraph, model.Kind, model.Level, Delta.FromText(text))] });
    }

    /// <summary>With a reservation.</summary>
    public static Draft Reserved(this Draft draft, string by, params TextStretch[] stretches) => draft.With(Of(draft, by) with { Reserved = stretches });

    /// <summary>With what delegations say of the last proposal.</summary>
    public static Draft Said(this Draft draft, Stance stance, params string[] by)
    {
        var last = draft.Proposals.All.Last();
        var taken = by.Select(voice => new StanceTaken(voice.Split('/')[0], Group(voice), stance, null, At, null));
        return draft.With(last with { Stances = last.Stances.AddRange(taken) });
    }

    /// <summary>An edit of a paragraph that replaces the first place where it has these words.</summary>
    public static EditText Replace(this Draft draft, string paragraph, string words, string by)
    {
        var at = draft.Paragraphs[paragraph].Content.Text.PlainText.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"“{words}” is not in {paragraph}.") : new(paragraph, new DeltaBuilder().Retain(at).Insert(by).Delete(words.Length).Build());
    }

    /// <summary>An edit of a paragraph that writes something behind the first place where it has these words.</summary>
    public static EditText Behind(this Draft draft, string paragraph, string words, string text) =>
        new(paragraph, new DeltaBuilder().Retain(draft.Paragraphs[paragraph].Content.Text.PlainText.IndexOf(words, StringComparison.Ordinal) + words.Length).Insert(text).Build());

    private static Draft With(this Draft draft, Proposal proposal) => draft with { Proposals = draft.Proposals.With(proposal) };

    private static Proposal Of(Draft draft, string by) =>
        new() { Id = $"x{draft.Proposals.Count + 1}", Delegation = by.Split('/')[0], Group = Group(by), Made = new(1, At, null, null), Written = 1 };

    private static string? Group(string by) => by.Contains('/', StringComparison.Ordinal) ? by.Split('/')[1] : null;
}
