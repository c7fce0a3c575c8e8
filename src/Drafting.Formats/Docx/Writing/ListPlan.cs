namespace Drafting.Formats.Docx.Writing;

/// <summary>Where a paragraph stands in Word's lists.</summary>
/// <param name="List">Which list, from 1: Word's <c>numId</c>.</param>
/// <param name="Level">Its level there, from 0: Word's <c>ilvl</c>.</param>
internal readonly record struct ListPlace(int List, int Level);

/// <summary>
/// Finds for each printed number the list in which Word counts to just that number, so that numbering goes on by itself when the text is
/// edited. A file with tracked changes is two texts, or views, in one: each paragraph counts in those views that have it, and its number must come
/// out in all of them. Numbers to which no list counts, such as “3 bis.”, are left to be written as text.
/// </summary>
internal sealed class ListPlan(int views)
{
    private const int ListsTried = 8;

    private List<NumberedList> lists = [];

    /// <summary>The lists found so far; the first is number 1.</summary>
    public IReadOnlyList<NumberedList> Lists => lists;

    /// <summary>The place of the next paragraph; null where its number is to be written as text.</summary>
    /// <param name="level">Depth, from 0.</param>
    /// <param name="labels">Its number in each view; null in those without it.</param>
    public ListPlace? Next(int level, IReadOnlyList<string?> labels)
    {
        if (level >= Wml.ListLevels || labels.FirstOrDefault(label => label is not null) is not { } first)
            return null;
        var readings = LabelFormat.Readings(first);
        if (readings.Count == 0)
            return null;
        for (var i = lists.Count - 1; i >= Math.Max(0, lists.Count - ListsTried); i--)
        {
            if (lists[i].TryCount(level, labels, readings))
                return new(i + 1, level);
        }

        var (format, number) = readings[0];
        if (labels.Any(label => label is not null && label != first))
            return null;
        lists.Add(new NumberedList(views, level, format, number));
        return lists[^1].TryCount(level, labels, readings) ? new(lists.Count, level) : throw new InvalidOperationException($"A new list does not begin with “{first}”.");
    }

    /// <summary>The places of paragraphs that can only be numbered together; null, and nothing counted, where one has none.</summary>
    public IReadOnlyList<ListPlace>? NextAll(IEnumerable<(int Level, IReadOnlyList<string?> Labels)> paragraphs)
    {
        var before = lists.Select(list => list.Copy()).ToList();
        var places = new List<ListPlace>();
        foreach (var (level, labels) in paragraphs)
        {
            if (Next(level, labels) is not { } place)
            {
                lists = before;
                return null;
            }

            places.Add(place);
        }

        return places;
    }
}

/// <summary>A list of several levels, and how far each view has counted in it.</summary>
internal sealed class NumberedList
{
    private readonly LabelFormat?[] formats = new LabelFormat?[Wml.ListLevels];
    private readonly int[] starts = new int[Wml.ListLevels];
    private readonly int[][] counted;

    /// <summary>An empty list that begins with a number at a level.</summary>
    public NumberedList(int views, int level, LabelFormat format, int start)
    {
        counted = [.. Enumerable.Range(0, views).Select(_ => new int[Wml.ListLevels])];
        Array.Fill(starts, 1);
        (formats[level], starts[level]) = (format, start);
    }

    private NumberedList(NumberedList other)
    {
        (formats, starts) = ([.. other.formats], [.. other.starts]);
        counted = [.. other.counted.Select(counts => counts.ToArray())];
    }

    /// <summary>The format of each level; null where the level is not in use.</summary>
    public IReadOnlyList<LabelFormat?> Formats => formats;

    /// <summary>What each level begins with.</summary>
    public IReadOnlyList<int> Starts => starts;

    public NumberedList Copy() => new(this);

    /// <summary>Counts on where that gives the labels; false and nothing counted where it does not.</summary>
    public bool TryCount(int level, IReadOnlyList<string?> labels, IReadOnlyList<(LabelFormat Format, int Number)> readings)
    {
        // Word and others differ in what a level counts from when a deeper one came first.
        if (formats[level] is null && Array.Exists(formats, format => format is not null) && level < Array.FindIndex(formats, format => format is not null))
            return false;
        var format = formats[level] ?? readings[0].Format;
        for (var view = 0; view < counted.Length; view++)
        {
            if (labels[view] is { } label && format.Of(Next(view, level)) != label)
                return false;
        }

        formats[level] = format;
        for (var view = 0; view < counted.Length; view++)
        {
            if (labels[view] is null)
                continue;
            counted[view][level] = Next(view, level);
            Array.Clear(counted[view], level + 1, Wml.ListLevels - level - 1);
        }

        return true;
    }

    // 0 says that nothing has been counted yet.
    private int Next(int view, int level) => counted[view][level] == 0 ? starts[level] : counted[view][level] + 1;
}
