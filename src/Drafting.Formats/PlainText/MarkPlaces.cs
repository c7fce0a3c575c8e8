using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Where footnote marks stand in the text. Raised digits and asterisks are marks wherever such a note exists. Plain digits (“，1 ”) are
/// marks only where the notes' order bears it out: the first of each number in text order, after a sign if there is one, else after a word.
/// </summary>
internal static partial class MarkPlaces
{
    /// <summary>A mark with the spaces around it that go with it.</summary>
    public sealed record Place(int Paragraph, int Start, int Length, string Mark, bool KeepsSpace);

    [GeneratedRegex(@"(?<mark>[⁰¹²³⁴-⁹]+|(?<!\*)\*{1,3}(?!\*))")]
    private static partial Regex Raised();

    // After a sign: “，1 ”, “》2 的”, “Court, 2 which”. The sign follows a word: “1, 2 and 3” is no mark.
    [GeneratedRegex(@"(?<=[^\d\s/][,，;；.。:：》”»)）」、]|\d{4}[,;:]|\d/\d{1,3}[,;]|\p{L}[^\s\d]*\d{1,3}[,;])\s?(?<mark>[1-9]\d{0,2})(?<after>\s+(?=[^\d]|(19|20)\d\d(?!\d)|\d{1,2} ?月)|$|(?=[；，。、]))(?!\s*([年月日号个名项万亿国%/–-]|per cent|million|billion))")]
    private static partial Regex AfterSign();

    // After a word: “International Criminal Court 1 reaffirms”, “国际委员会1 的”.
    [GeneratedRegex(@"(?<before>\p{L}{1,40}|\b(19|20)\d\d) ?(?<mark>[1-9]\d{0,2})(?<after>\s+(?=\p{L}|(19|20)\d\d ?年)|$|(?=[,;.，；。、]))(?!\s*([年月日号个名项万亿国%/–-]|per cent|million|billion|years|days|(January|February|March|April|May|June|July|August|September|October|November|December)\b))")]
    private static partial Regex AfterWord();

    private static readonly HashSet<string> WordsBeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "articles", "paragraph", "paragraphs", "para", "paras", "chapter", "section", "rule", "item", "items", "goal", "target", "part",
        "no", "nos", "vol", "phase", "of", "on", "to", "and", "or", "by", "from", "under", "in", "at", "the", "least", "than", "aged", "age", "session",
        "第", "至", "和", "约", "在", "于", "年", "月", "项目", "议程项目",
    };

    public static List<Place> Find(IReadOnlyList<FoundParagraph> paragraphs, IReadOnlyList<Note> notes)
    {
        var places = new List<Place>();
        var marks = notes.Select(note => note.Mark).ToHashSet();
        foreach (var (paragraph, index) in paragraphs.Select((paragraph, index) => (paragraph, index)))
        {
            foreach (Match match in Raised().Matches(paragraph.Text))
            {
                var mark = match.Groups["mark"].Value;
                var name = mark[0] == '*' ? mark : Superscripts.ToDigits(mark);
                if (marks.Contains(name))
                    places.Add(ToPlace(index, paragraph.Text, match, name));
            }
        }

        marks.ExceptWith(places.Select(place => place.Mark));
        var plain = notes.Where(note => note.Number > 0 && marks.Contains(note.Mark)).DistinctBy(note => note.Mark).ToList();
        AddPlain(paragraphs, plain, places);
        return Apart(places);
    }

    private static void AddPlain(IReadOnlyList<FoundParagraph> paragraphs, List<Note> notes, List<Place> places)
    {
        if (notes.Count == 0)
            return;
        var signs = Candidates(paragraphs, AfterSign(), _ => true);
        var words = Candidates(paragraphs, AfterWord(), match => !WordsBeforeNumbers.Contains(match.Groups["before"].Value));
        var (paragraph, offset) = (0, 0);
        bool IsLater(Place place) => place.Paragraph > paragraph || (place.Paragraph == paragraph && place.Start >= offset);
        var ordered = notes.OrderBy(note => note.Number).ToList();
        foreach (var (note, index) in ordered.Select((note, index) => (note, index)))
        {
            var next = index + 1 < ordered.Count && ordered[index + 1].Number == note.Number + 1 ? ordered[index + 1] : null;
            var limit = next is null ? null : signs[next.Mark].FirstOrDefault(IsLater);
            var sign = signs[note.Mark].FirstOrDefault(IsLater);
            var word = words[note.Mark].FirstOrDefault(IsLater);
            // A word's mark wins only where no sign's mark stands before the next number.
            var found = sign is not null && (limit is null || Compare(sign, limit) < 0 || word is null) ? sign : word ?? sign;
            if (found is null)
                continue;
            places.Add(found);
            (paragraph, offset) = (found.Paragraph, found.Start + found.Length);
            // A note may be referred to again, later on.
            places.AddRange(signs[note.Mark].Where(IsLater));
        }
    }

    // In order, and of two that overlap the first.
    private static List<Place> Apart(List<Place> places)
    {
        var (inParagraph, end) = (-1, 0);
        var kept = new List<Place>();
        foreach (var place in places.OrderBy(place => place.Paragraph).ThenBy(place => place.Start))
        {
            if (place.Paragraph != inParagraph)
                (inParagraph, end) = (place.Paragraph, 0);
            if (place.Start < end)
                continue;
            kept.Add(place);
            end = place.Start + place.Length;
        }

        return kept;
    }

    private static int Compare(Place first, Place second) =>
        first.Paragraph != second.Paragraph ? first.Paragraph - second.Paragraph : first.Start - second.Start;

    private static ILookup<string, Place> Candidates(IReadOnlyList<FoundParagraph> paragraphs, Regex pattern, Func<Match, bool> fits) =>
        paragraphs.SelectMany((paragraph, index) => pattern.Matches(paragraph.Text)
            .Where(fits)
            .Select(match => ToPlace(index, paragraph.Text, match, match.Groups["mark"].Value))).ToLookup(place => place.Mark);

    // The space before a mark goes with it. The one after it stays between Latin words, and before a digit, which Chinese sets apart.
    private static Place ToPlace(int index, string text, Match match, string mark)
    {
        var start = match.Groups["mark"].Index;
        while (start > 0 && text[start - 1] == ' ')
            start--;
        var after = match.Groups["mark"].Index + match.Groups["mark"].Length;
        var end = after;
        while (end < text.Length && text[end] == ' ')
            end++;
        var keepsSpace = end > after && end < text.Length && !TextWidth.IsChinese(text[end]) && !TextWidth.IsFullWidthMark(text[end])
            && !(start > 0 && (TextWidth.IsChinese(text[start - 1]) || TextWidth.IsFullWidthMark(text[start - 1])));
        return new Place(index, start, end - start, mark, keepsSpace);
    }
}
