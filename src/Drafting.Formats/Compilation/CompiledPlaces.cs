using Drafting.Documents.Compilation;
using Drafting.Formats.Threads;

namespace Drafting.Formats.Compilation;

/// <summary>
/// Comments stand on the draft's own words; in a compilation text others' words, brackets and names stand between them. A thread begins right before its first word there and ends
/// right behind its last.
/// </summary>
public static class CompiledPlaces
{
    /// <summary>The draft's threads as they stand in its compilation.</summary>
    /// <param name="draft">The draft as printed, with its threads.</param>
    /// <param name="text">Its compilation.</param>
    /// <param name="before">How many paragraphs of no draft are printed before those of the compilation.</param>
    public static IReadOnlyList<ExportedThread> Of(ExportedDocument draft, CompiledText text, int before)
    {
        if (draft.Threads.Count == 0)
            return [];
        // A paragraph that would move stands where it would go, too; the words are where it is.
        var own = text.Paragraphs.Index().Where(paragraph => !paragraph.Item.IsProposed).ToDictionary(paragraph => paragraph.Item.Id, paragraph => paragraph.Index);

        ExportedPlace Place(ExportedPlace place, bool isEnd)
        {
            var index = own[draft.Paragraphs[place.Paragraph].Id];
            return new(before + index, Offset(text.Paragraphs[index], place.Offset, isEnd));
        }

        return
        [
            .. draft.Threads.Where(thread => own.ContainsKey(draft.Paragraphs[thread.From.Paragraph].Id) && own.ContainsKey(draft.Paragraphs[thread.To.Paragraph].Id))
                .Select(thread => Place(thread.From, isEnd: false) is var from && thread.From == thread.To
                    ? thread with { From = from, To = from }
                    : thread with { From = from, To = Place(thread.To, isEnd: true) }),
        ];
    }

    private static int Offset(CompiledParagraph paragraph, int offset, bool isEnd)
    {
        var (at, left, last) = (0, offset, 0);
        foreach (var run in paragraph.Printed)
        {
            if (run.Mark is CompiledMark.Base or CompiledMark.Struck)
            {
                if (isEnd ? left <= run.Content.Length : left < run.Content.Length)
                    return at + left;
                left -= run.Content.Length;
                last = at + run.Content.Length;
            }

            at += run.Content.Length;
        }

        // Behind the last of the draft's words, before what is said of them.
        return last;
    }
}
