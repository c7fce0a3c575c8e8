using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Paragraph = Drafting.Documents.Paragraph;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>What stands above a redline in Word.</summary>
/// <param name="Title">What the texts are about.</param>
/// <param name="Masthead">That of the last text, which is printed as it is there.</param>
/// <param name="Names">What the texts are called, such as <c>A/RES/75/272</c>, in order.</param>
public sealed record RedlineCover(string Title, Masthead Masthead, IReadOnlyList<string> Names);

/// <summary>
/// Writes a redline of two texts or three as a Word file with real tracked changes: accepting all of them gives the last text, rejecting all the first one, numbers and footnotes
/// among it. What the first of two steps put in and the second took out is a deletion within an insertion.
/// </summary>
public static class DocxRedline
{
    /// <summary>The file.</summary>
    /// <param name="steps">One step, or two of which the second begins where the first ends.</param>
    /// <param name="texts">The texts with their printed labels, one more than there are steps: the paragraphs that the redlines' indices count.</param>
    /// <param name="cover">What stands above it.</param>
    /// <param name="commented">The first text as it is printed, with the comments beside it; null where none are asked for.</param>
    public static byte[] Write(IReadOnlyList<RedlineStep> steps, IReadOnlyList<IReadOnlyList<Paragraph>> texts, RedlineCover cover, ExportedDocument? commented = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(texts.Count, steps.Count + 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps.Count, 2);
        using var package = new DocxPackage(steps[^1].Redline.Language, cover.Title);
        return new Writing(package, steps, texts, commented).Write(cover);
    }

    private sealed class Writing
    {
        private readonly DocxPackage package;
        private readonly RunWriter runs;
        private readonly RedlineReferences references;
        private readonly IReadOnlyList<RevisionMarks> marks;
        private readonly IReadOnlyList<TrackedLine> lines;
        private readonly ListPlan plan;
        private readonly LinePlaces places;
        private readonly ChangesApart apart = new();
        private readonly CommentWriter comments;
        private readonly CommentedLines? commented;

        public Writing(DocxPackage package, IReadOnlyList<RedlineStep> steps, IReadOnlyList<IReadOnlyList<Paragraph>> texts, ExportedDocument? commented)
        {
            this.package = package;
            runs = new(package);
            comments = new(runs);
            this.commented = commented is { Threads.Count: > 0 } ? new(commented, comments) : null;
            marks = RevisionMarks.Of([.. steps.Select(step => step.Author)]);
            List<StepNotes> notes = [.. steps.Select((step, i) => new StepNotes(step.Redline, texts[i], texts[i + 1], marks[i]))];
            references = new(package, runs, texts, notes, marks);
            var tokens = StepTokens.Of(steps[0], texts[0], texts[1], marks[0], notes[0], 0);
            if (steps.Count == 2)
            {
                var moves = tokens.OfType<MoveToken>().Select(move => move.Range.Move).DefaultIfEmpty().Max();
                tokens = TwoSteps.Of(tokens, StepTokens.Of(steps[1], texts[1], texts[2], marks[1], notes[1], moves));
            }

            (lines, plan, places) = Placed(PassingLines.Settled(TrackedLine.Of([.. tokens, .. UnreferredNotes.Of(tokens, texts, notes, marks, package.Language), EndToken.OfFile(texts.Count)])), texts.Count);
        }

        private static (IReadOnlyList<TrackedLine> Lines, ListPlan Plan, LinePlaces Places) Placed(IReadOnlyList<TrackedLine> lines, int texts)
        {
            while (true)
            {
                var plan = new ListPlan(texts);
                var places = new LinePlaces(lines, plan);
                var looks = new PassedOnLooks(lines, places);
                if (looks.KeptAccepting() is var kept && ReferenceEquals(kept, lines))
                    return (looks.KeptRejecting(), plan, places);
                lines = kept;
            }
        }

        public byte[] Write(RedlineCover cover)
        {
            var masthead = new MastheadWriter(package, runs);
            masthead.Write(cover.Masthead);
            var names = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(DocxParagraphs.Properties(StyleIds.Organization, null));
            names.Append(runs.Plain(string.Join(" → ", cover.Names)));
            package.Body.Append(names);
            foreach (var line in lines)
                Append(line);
            masthead.WriteJobNumber(cover.Masthead.JobNumber);
            comments.Finish(package);
            return package.Finish(plan);
        }

        private void Append(TrackedLine line)
        {
            var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(Properties(line));
            paragraph.Append(commented?.Among(line, token => Written(line, token)) ?? line.Content.SelectMany(token => Written(line, token)));
            apart.Add(paragraph);
            package.Body.Append(paragraph);
            foreach (var move in line.MovesEnded)
                package.Body.Append(move.Ends());
        }

        private IEnumerable<OpenXmlElement> Written(TrackedLine line, RedlineToken token) => token switch
        {
            MoveToken move => move.Range.Starts(),
            NumberToken number => number.IsText || places.AreText(line) ? Number(number) : [],
            TextToken { IsReference: true } reference => commented?.Around(reference, references.Write(reference)) ?? references.Write(reference),
            TextToken text => [runs.Text(text.Shown, text.Life.Tracking)],
            _ => [],
        };

        // A number that changes went and came.
        private IEnumerable<OpenXmlElement> Number(NumberToken number)
        {
            for (var first = number.Life.First; first <= number.Life.Last;)
            {
                var (from, last) = (first, first);
                while (last < number.Life.Last && number.Labels[last + 1] == number.Labels[first])
                    last++;
                if (number.Labels[first] is { } label)
                    yield return runs.Label(label, number.Life.Part(first, last, () => new(number.Steps[from - 1]), () => new(number.Steps[last])).Tracking);
                first = last + 1;
            }
        }

        private ParagraphProperties Properties(TrackedLine line)
        {
            var (first, last) = (line.End.Life.First, line.End.Life.Last);
            var properties = DocxParagraphs.Properties(StyleOf(line, last), places.Of(line, last));
            if (line.End.Life.Tracking is { } mark)
                properties.Append(new ParagraphMarkRunProperties(mark.OfMark()));
            var (earlier, text) = line.LookedAs is { } other ? (other, other.End.Life.First) : (line, first);
            if (StyleOf(earlier, text) != StyleOf(line, last) || places.Of(earlier, text) != places.Of(line, last))
            {
                var step = marks[line.LookedAs is null ? StepOfLastChange(line, first, last) : first - 1];
                properties.Append(new ParagraphPropertiesChange(Earlier(earlier, text)) { Id = step.NextId(), Author = step.Author, Date = step.Date });
            }

            return properties;
        }

        private int StepOfLastChange(TrackedLine line, int first, int last) =>
            Enumerable.Range(first, last - first).Last(text => StyleOf(line, text) != StyleOf(line, text + 1) || places.Of(line, text) != places.Of(line, text + 1));

        private ParagraphPropertiesExtended Earlier(TrackedLine line, int text)
        {
            var earlier = new ParagraphPropertiesExtended(new ParagraphStyleId { Val = StyleOf(line, text) });
            if (DocxParagraphs.Numbering(places.Of(line, text)) is { } numbering)
                earlier.Append(numbering);
            return earlier;
        }

        private static string StyleOf(TrackedLine line, int text) => line.End.Of[text] is { } paragraph ? StyleIds.Of(paragraph.Kind, paragraph.Level) : StyleIds.End;
    }
}
