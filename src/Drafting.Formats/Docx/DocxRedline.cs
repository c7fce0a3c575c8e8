using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Operations;
using Drafting.Redlines;
using Paragraph = Drafting.Documents.Paragraph;

namespace Drafting.Formats.Docx;

/// <summary>
/// Writes a redline as a Word file with real tracked changes: accepting all of them gives the new text, rejecting all the old one, numbers and footnotes among it. What moved is
/// marked as moved at both places, what was changed in it besides as deleted where it was and inserted where it is; where a paragraph was split or joined, its mark came or went.
/// </summary>
public static class DocxRedline
{
    /// <summary>The file.</summary>
    /// <param name="redline">The two texts compared.</param>
    /// <param name="from">The old text with its printed labels: the paragraphs that the redline's indices count.</param>
    /// <param name="to">The new text likewise.</param>
    /// <param name="heading">What stands above it.</param>
    /// <param name="author">Whose the changes are and from when, of which the redline does not say it.</param>
    public static byte[] Write(Redline redline, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, RedlineHeading heading, RevisionAuthor author)
    {
        using var package = new DocxPackage(redline.Language, heading.Title);
        return new Writing(package, redline, from, to, new(author)).Write(heading);
    }

    /// <summary>A paragraph of Word about to be written: its properties and mark in each text.</summary>
    private sealed record Shape(Paragraph? Old, Paragraph? New, ListPlace? OldPlace, ListPlace? NewPlace, Tracking? Mark);

    private sealed class Writing
    {
        private readonly DocxPackage package;
        private readonly Redline redline;
        private readonly IReadOnlyList<Paragraph> from;
        private readonly IReadOnlyList<Paragraph> to;
        private readonly RevisionMarks marks;
        private readonly RunWriter runs;
        private readonly RedlineReferences references;
        private readonly ListPlan plan = new(views: 2);
        private readonly ChangesApart apart = new();

        public Writing(DocxPackage package, Redline redline, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, RevisionMarks marks)
        {
            (this.package, this.redline, this.from, this.to, this.marks) = (package, redline, from, to, marks);
            runs = new(package);
            references = new(package, runs, marks, redline, from, to);
        }

        public byte[] Write(RedlineHeading heading)
        {
            var head = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(DocxParagraphs.Properties(StyleIds.Organization, null));
            head.Append(runs.Plain($"{heading.From} → {heading.To}"));
            package.Body.Append(head);
            var blocks = RedlineBlock.Of(redline);
            for (var i = 0; i < blocks.Count; i++)
                Write(blocks[i], blocks[i].Move > 0 && !IsBeforeItsLike(blocks, i) ? Whole(blocks[i]) : null);
            WriteUnreferred();
            // The mark of a file's last paragraph can be neither inserted nor deleted.
            package.Body.Append(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(DocxParagraphs.Properties(StyleIds.End, null)));
            return package.Finish(plan);
        }

        private Paragraph? Old(RedlinedParagraph row) => row.From is { } side ? from[side.Index] : null;

        private Paragraph? New(RedlinedParagraph row) => row.To is { } side ? to[side.Index] : null;

        // LibreOffice takes a paragraph away change by change, last one first, and joins what is left of it with the next, which then looks as it did. So where the paragraph
        // that will stand next looks different, one that moved is one change. What ends the file is empty and no paragraph of ours.
        private bool IsBeforeItsLike(IReadOnlyList<RedlineBlock> blocks, int index)
        {
            var next = blocks.Skip(index + 1).FirstOrDefault(other => blocks[index].IsOldPlace ? !other.IsOldPlace && other.Rows[0].To is not null : other.IsOldPlace || (other.Move == 0 && other.Rows[0].From is not null));
            return next is null || LookOf(next.Rows[0], next.IsOldPlace) == LookOf(blocks[index].Rows[^1], blocks[index].IsOldPlace);
        }

        private (string Style, bool IsNumbered) LookOf(RedlinedParagraph row, bool isOld)
        {
            var paragraph = (isOld ? Old(row) : New(row) ?? Old(row))!;
            return (StyleOf(paragraph), LabelOf(paragraph) is not null);
        }

        // Links and references to footnotes cannot move within one change.
        private Tracking Whole(RedlineBlock block)
        {
            var isMove = block.Rows.Count == 1 && !HasLinks(block) && !HasReferences(block);
            var marks = MarksOf(block);
            return block.IsOldPlace ? isMove ? marks.MovedFrom : marks.Deleted : isMove ? marks.MovedTo : marks.Inserted;
        }

        private bool HasReferences(RedlineBlock block) => Texts(block).Any(op => op.Embed is not null);

        private bool HasLinks(RedlineBlock block) => Texts(block).Any(op => op.Attributes?.Values.ContainsKey("link") == true);

        private IEnumerable<DeltaOp> Texts(RedlineBlock block) => block.Rows.SelectMany(row => (block.IsOldPlace ? Old(row) : New(row))?.Text.Ops ?? []);

        // LibreOffice loses the end of a paragraph that moved where there is a link in it, so that end came or went.
        private Tracking MarkOf(RedlineBlock block)
        {
            var marks = MarksOf(block);
            return block.IsOldPlace ? HasLinks(block) ? marks.Deleted : marks.MovedFrom : HasLinks(block) ? marks.Inserted : marks.MovedTo;
        }

        private RevisionMarks MarksOf(RedlineBlock block) => MarksOf(block.Rows[^1]);

        /// <summary>Marks of whoever changed a row as a whole, or its end.</summary>
        private RevisionMarks MarksOf(RedlinedParagraph row) => marks.By(row.EndBy ?? row.Segments.Select(segment => segment.By).LastOrDefault(by => by is not null));

        /// <param name="block">What to write.</param>
        /// <param name="whole">The one change that all of it is; null where each of its pieces has its own.</param>
        private void Write(RedlineBlock block, Tracking? whole)
        {
            var rows = block.Rows;
            if (block is { IsOldPlace: true } or { Move: > 0, IsJoined: true })
            {
                var (old, @new) = (block.IsOldPlace ? Old(rows[0]) : null, block.IsOldPlace ? null : New(rows[0]));
                var place = Place([(old, @new)], out var isText)[0];
                Append(
                    new(old, @new, place.Old, place.New, whole ?? MarkOf(block)),
                    [.. Number(isText, old, @new, block, whole), .. rows.SelectMany(row => Text(row, block, whole))],
                    block, isFirst: true, isLast: true);
                return;
            }

            // The mark that stays is the last: those of the other parts came with a split or went with a join.
            var shapes = rows.Select((row, i) => i == rows.Count - 1 || block is { IsSplit: false, IsJoined: false } ? (Old(row), New(row)) : block.IsSplit ? (null, New(row)) : (Old(row), (Paragraph?)null))
                .Select(shape => block.Move > 0 ? (null, shape.Item2) : shape).ToList();
            var places = Place(shapes, out var areText);
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var (_, place) in block.Within.Where(within => within.Row == i))
                    Write(place, null);
                var (old, @new) = shapes[i];
                var mark = block.Move > 0 ? whole ?? (i == rows.Count - 1 ? MarkOf(block) : MarksOf(rows[i]).Inserted) : old is null ? MarksOf(rows[i]).Inserted : @new is null ? MarksOf(rows[i]).Deleted : null;
                // A number stands where its paragraph begins, whichever mark the paragraph keeps.
                var oldNumber = block.Move > 0 || (block.IsSplit && i > 0) ? null : Old(rows[i]);
                var newNumber = block.IsJoined && i > 0 ? null : New(rows[i]);
                Append(new(old, @new, places[i].Old, places[i].New, mark), [.. Number(areText, oldNumber, newNumber, block, whole), .. Text(rows[i], block, whole)], block, isFirst: i == 0, isLast: i == rows.Count - 1);
            }
        }

        // Paragraphs of one split or join are numbered by Word together, or all by text.
        private List<(ListPlace? Old, ListPlace? New)> Place(List<(Paragraph? Old, Paragraph? New)> shapes, out bool areText)
        {
            var wanted = shapes.SelectMany(Wanted).ToList();
            var places = plan.NextAll(wanted.Select(entry => (entry.Level, (IReadOnlyList<string?>)entry.Labels)));
            areText = places is null && wanted.Count > 0;
            var found = places is null ? [] : new Queue<ListPlace>(places);
            return [.. shapes.Select(shape =>
            {
                ListPlace? old = null, @new = null;
                foreach (var entry in places is null ? [] : Wanted(shape))
                {
                    var place = found.Dequeue();
                    old = entry.Labels[0] is null ? old : place;
                    @new = entry.Labels[1] is null ? @new : place;
                }

                return (old, @new);
            })];
        }

        // One entry where both texts number at one level, else one for each that numbers.
        private static IEnumerable<(int Level, string?[] Labels)> Wanted((Paragraph? Old, Paragraph? New) shape)
        {
            var (old, @new) = (LabelOf(shape.Old), LabelOf(shape.New));
            if (old is not null && @new is not null && LevelOf(shape.Old!) == LevelOf(shape.New!))
                return [(LevelOf(shape.New!), [old, @new])];
            return [.. old is null ? [] : new[] { (LevelOf(shape.Old!), new string?[] { old, null }) }, .. @new is null ? [] : new[] { (LevelOf(shape.New!), new string?[] { null, @new }) }];
        }

        private static string? LabelOf(Paragraph? paragraph) => string.IsNullOrEmpty(paragraph?.Label) ? null : paragraph.Label;

        // Titles are numbered among the resolutions of a session, not here: no list counts so deep.
        private static int LevelOf(Paragraph paragraph) =>
            paragraph.Kind switch { ParagraphKind.Title => ListPlan.Levels, ParagraphKind.Sub => Math.Max(1, paragraph.Level), _ => 0 };

        private List<OpenXmlElement> Number(bool isText, Paragraph? old, Paragraph? @new, RedlineBlock block, Tracking? whole)
        {
            var (was, now) = isText ? (LabelOf(old), LabelOf(@new)) : (null, null);
            var marks = MarksOf(block);
            if (was == now && was is not null)
                return [runs.Label(was, null)];
            return
            [
                .. was is null ? [] : new[] { runs.Label(was, whole ?? (block.IsOldPlace ? marks.MovedFrom : marks.Deleted)) },
                .. now is null ? [] : new[] { runs.Label(now, whole ?? (block.Move > 0 ? marks.MovedTo : marks.Inserted)) },
            ];
        }

        private IEnumerable<OpenXmlElement> Text(RedlinedParagraph row, RedlineBlock block, Tracking? whole) =>
            TrackedPiece.Of(row, Old(row), New(row), redline.Language, references.IsSame).SelectMany(piece => block switch
            {
                { Move: 0 } => (piece.New ?? piece.Old)!.Footnote is null ? [runs.Text((piece.New ?? piece.Old)!, marks.By(piece.By).Of(piece.Op))] : references.Write(piece),
                { IsOldPlace: true } => piece.Old is not { } old ? []
                    : old.Footnote is { } gone ? references.Gone(gone)
                    : [runs.Text(old, whole ?? (piece.Op == SegmentOp.Equal ? marks.By(piece.By).MovedFrom : marks.By(piece.By).Deleted))],
                _ => piece.New is not { } @new ? []
                    : @new.Footnote is { } came ? references.Came(came)
                    : [runs.Text(@new, whole ?? (piece.Op == SegmentOp.Equal ? marks.By(piece.By).MovedTo : marks.By(piece.By).Inserted))],
            }).ToList();

        private void Append(Shape shape, IEnumerable<OpenXmlElement> content, RedlineBlock block, bool isFirst, bool isLast)
        {
            var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(Properties(shape));
            var move = MoveRange.Of(block, block.Move == 0 ? marks : MarksOf(block));
            if (isFirst && move is not null)
                paragraph.Append(move.Starts());
            paragraph.Append(content);
            apart.Add(paragraph);
            package.Body.Append(paragraph);
            if (isLast && move is not null)
                package.Body.Append(move.Ends());
        }

        private ParagraphProperties Properties(Shape shape)
        {
            var (style, place) = shape.New is { } now ? (StyleOf(now), shape.NewPlace) : (StyleOf(shape.Old!), shape.OldPlace);
            var properties = DocxParagraphs.Properties(style, place);
            if (shape.Mark is { } mark)
                properties.Append(new ParagraphMarkRunProperties(mark.OfMark()));
            if (shape is { Old: { } old, New: not null } && (StyleOf(old) != style || shape.OldPlace != place))
                properties.Append(new ParagraphPropertiesChange(Earlier(old, shape.OldPlace)) { Id = marks.NextId(), Author = marks.Author, Date = marks.Date });
            return properties;
        }

        private static ParagraphPropertiesExtended Earlier(Paragraph old, ListPlace? place)
        {
            var earlier = new ParagraphPropertiesExtended(new ParagraphStyleId { Val = StyleOf(old) });
            if (DocxParagraphs.Numbering(place) is { } numbering)
                earlier.Append(numbering);
            return earlier;
        }

        private static string StyleOf(Paragraph paragraph) => StyleIds.Of(paragraph.Kind, paragraph.Level);

        // Both texts' in their own order; a pair that is the same in both is one.
        private void WriteUnreferred()
        {
            var (olds, news) = (references.Unreferred(TrackedView.Old).ToList(), references.Unreferred(TrackedView.New).ToList());
            if (olds.Count == news.Count && olds.Zip(news).All(pair => pair.First.Text.PlainText == pair.Second.Text.PlainText && pair.First.Label == pair.Second.Label))
            {
                news.ForEach(note => AppendNote(note, null, isOld: false));
                return;
            }

            foreach (var note in olds)
                AppendNote(note, references.GoneMarks(note.Id).Deleted, isOld: true);
            foreach (var note in news)
                AppendNote(note, references.CameMarks(note.Id).Inserted, isOld: false);
        }

        private void AppendNote(Paragraph note, Tracking? tracking, bool isOld)
        {
            var text = Piece.Of(note.Text, redline.Language, note.Kind).Where(piece => piece.Footnote is null).Select(piece => runs.Text(piece, tracking));
            Append(
                new(isOld ? note : null, isOld ? null : note, null, null, tracking), [runs.Label(RedlineReferences.MarkOf(note), tracking), .. text],
                new RedlineBlock([]), isFirst: true, isLast: true);
        }
    }
}
