using System.Text.Json.Serialization;
using Drafting.Amendments;
using Drafting.Amendments.Reading;
using Drafting.Documents;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Contract;
using Drafting.Server.Drafts;

namespace Drafting.Server.Amendments;

/// <summary>POST /api/drafts/{id}/amendments/read.</summary>
/// <param name="Text">Sentences, as they were typed or pasted; at most 100,000 UTF-16 code units.</param>
/// <param name="Language">The language that is tried first; absent: the draft's.</param>
internal sealed record AmendmentsRequest(string? Text, [property: Shape<LanguageShape>] string? Language);

/// <summary>What sentences do to a draft. Nothing is done yet.</summary>
/// <param name="Revision">Of the draft, for which the operations are written.</param>
/// <param name="Understood">Sentences that do something, in the order of the input.</param>
/// <param name="NotUnderstood">Sentences that do nothing, or a part of which does not, in the order in which that came out.</param>
/// <param name="Changes">What becomes of each paragraph that they change, in the reading order of the new text; what goes away comes last.</param>
/// <param name="Operations">Each written for the draft with those before it: to be submitted, or put into a proposal.</param>
internal sealed record ReadAmendmentsView(
    long Revision, IReadOnlyList<UnderstoodView> Understood, IReadOnlyList<NotUnderstoodView> NotUnderstood, IReadOnlyList<AmendedView> Changes,
    [property: Shape<IReadOnlyList<OperationShape>>, JsonConverter(typeof(OperationsConverter))] IReadOnlyList<Operation> Operations)
{
    public static ReadAmendmentsView Of(string text, long revision, IReadOnlyList<Paragraph> paragraphs, ReadAmendments read, string language)
    {
        List<string> ids = [.. read.Result.Select(each => each.From is { } from ? paragraphs[from].Id : Guid.CreateVersion7().ToString("N"))];
        var added = new Dictionary<NewParagraph, string>(ReferenceEqualityComparer.Instance);
        foreach (var (paragraph, id) in read.Result.Zip(ids))
        {
            if (paragraph.New is { } one)
                added[one] = id;
        }

        return new(
            revision,
            [.. read.Understood.Select(each => new UnderstoodView(text.Substring(each.Start, each.Length), each.Start, each.Length, [.. each.Amendments.Select(IdOf).OfType<string>().Distinct()]))],
            [.. read.NotUnderstood.Select(each => NotUnderstoodView.Of(text, each))],
            [.. AmendedView.Of(paragraphs, read.Result, ids, OralAmendments.Names(paragraphs, language))],
            AmendmentOperations.Of(paragraphs, read.Result, ids));

        string? IdOf(Amendment amendment) => amendment is NewParagraph put ? added.GetValueOrDefault(put) : OralAmendments.ParagraphOf(amendment) is { } at ? paragraphs[at].Id : null;
    }
}

/// <summary>A sentence that does something.</summary>
/// <param name="Start">Where it begins in what was sent, in UTF-16 code units.</param>
/// <param name="Paragraphs">The ids of the paragraphs it changes or puts in.</param>
internal sealed record UnderstoodView(string Sentence, int Start, int Length, IReadOnlyList<string> Paragraphs);

/// <summary>A sentence that does nothing, or a part of which does not.</summary>
/// <param name="Start">Where it begins in what was sent, in UTF-16 code units.</param>
/// <param name="About">The words or the paragraph that were not found, as written; null where it is the sentence.</param>
/// <param name="Reason">Why, in English; clients say it by the code.</param>
internal sealed record NotUnderstoodView(string Sentence, int Start, int Length, [property: Shape<ReadingProblem>] string Code, string? About, string Reason)
{
    public static NotUnderstoodView Of(string text, NotUnderstoodSentence sentence) => new(
        text.Substring(sentence.Start, sentence.Length), sentence.Start, sentence.Length, WireName.Of(sentence.Problem), sentence.About, sentence.Problem switch
        {
            ReadingProblem.UnclosedQuotation => "A quotation begins and does not end.",
            ReadingProblem.NoParagraph => "It says in no paragraph what is to be done.",
            ReadingProblem.UnknownParagraph => "The draft has no such paragraph.",
            ReadingProblem.AmbiguousParagraph => "The draft has several such paragraphs.",
            ReadingProblem.WordsNotFound => "The paragraph has no such words.",
            ReadingProblem.WordsAmbiguous => "The paragraph has these words more than once.",
            ReadingProblem.Conflict => "A sentence before has done something else with these words or this paragraph.",
            ReadingProblem.ReadsOtherwise => "The paragraph reads otherwise in the end.",
            _ => "The sentence was not understood.",
        });
}

/// <summary>What becomes of a paragraph.</summary>
/// <param name="Paragraph">Its id; of a new one the id it is put in with.</param>
/// <param name="Name">What it is called in the draft as it is, in the language of the request; null for a new one.</param>
/// <param name="Kind">What it is then.</param>
/// <param name="After">The name of the paragraph before it in the draft as it is, for what is put in or moves; null at the beginning, and for others.</param>
/// <param name="Segments">Its text, marked.</param>
internal sealed record AmendedView(
    string Paragraph, string? Name, [property: Shape<ParagraphKind>] string Kind, int Level, [property: Shape<RedlineChange>] string Change, string? After, IReadOnlyList<RedlineSegment> Segments)
{
    public static IEnumerable<AmendedView> Of(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<AmendedParagraph> amended, IReadOnlyList<string> ids, IReadOnlyList<string> names)
    {
        string? before = null;
        foreach (var (paragraph, id) in amended.Zip(ids))
        {
            var old = paragraph.From is { } from ? paragraphs[from] : null;
            var changed = old is not null && (old.Text.PlainText != paragraph.Text || old.Kind != paragraph.Kind || old.Level != paragraph.Level);
            var change = (old, paragraph.HasMoved, changed) switch
            {
                (null, _, _) => RedlineChange.Inserted,
                (_, true, true) => RedlineChange.MovedAndChanged,
                (_, true, false) => RedlineChange.Moved,
                (_, _, true) => RedlineChange.Changed,
                _ => RedlineChange.Unchanged,
            };
            if (change != RedlineChange.Unchanged)
            {
                yield return new(
                    id, paragraph.From is { } named ? names[named] : null, WireName.Of(paragraph.Kind), paragraph.Level, WireName.Of(change), change == RedlineChange.Changed ? null : before,
                    Redline.Mark(old?.Text.PlainText ?? "", paragraph.Text));
            }

            before = paragraph.From is { } stood ? names[stood] : before;
        }

        var kept = amended.Select(each => each.From).ToHashSet();
        foreach (var (at, old) in paragraphs.Index().Where(each => !kept.Contains(each.Index)))
            yield return new(old.Id, names[at], WireName.Of(old.Kind), old.Level, WireName.Of(RedlineChange.Deleted), null, Redline.Mark(old.Text.PlainText, ""));
    }
}
