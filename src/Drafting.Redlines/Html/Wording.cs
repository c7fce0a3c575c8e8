namespace Drafting.Redlines.Html;

/// <summary>The words of the page itself: Chinese for Chinese texts, English for all others.</summary>
internal sealed record Wording(
    string Redline,
    string Changed,
    string Editorial,
    string Inserted,
    string Deleted,
    string Moved,
    string MovedAndChanged,
    string Split,
    string Joined,
    string MovedAway,
    string SeeOldPlace,
    string SeeNewPlace,
    string Authors,
    string Nobody,
    Func<RedlineStats, string> Summary)
{
    private static readonly Wording English = new(
        "redline", "changed", "spacing or notes changed", "inserted", "deleted", "moved", "moved and changed",
        "split", "joined", "moved from here", "where it was", "where it is now", "Changes by", "author not named",
        s => $"{s.Marks} marks; paragraphs: {s.Changed} changed, {s.Inserted} inserted, {s.Deleted} deleted, {s.Moved} moved, "
            + $"{s.MovedAndChanged} moved and changed, {s.Split} split, {s.Joined} joined, {s.Unchanged} unchanged. "
            + $"{s.CharactersInserted} characters inserted, {s.CharactersDeleted} deleted.");

    private static readonly Wording Chinese = new(
        "修订对照", "修改", "仅间距或脚注标记有改动", "新增", "删除", "移动", "移动并修改", "拆分", "合并", "从此处移走", "原位置", "现位置", "修改者", "未署名",
        s => $"标记 {s.Marks} 处；段落：修改 {s.Changed}，新增 {s.Inserted}，删除 {s.Deleted}，移动 {s.Moved}，"
            + $"移动并修改 {s.MovedAndChanged}，拆分 {s.Split}，合并 {s.Joined}，未改 {s.Unchanged}。新增 {s.CharactersInserted} 字符，删除 {s.CharactersDeleted} 字符。");

    public static Wording For(string language) => Primary(language) == "zh" ? Chinese : English;

    /// <summary>The language of a tag, without region or script.</summary>
    public static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>An author's name; the words for nobody where there is none.</summary>
    public string NameOf(string author) => author.Length > 0 ? author : Nobody;

    /// <summary>When, to the minute, the same for every reader of the page.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What became of a paragraph; of one that was divided also which of its parts this is.</summary>
    public string Name(RedlinedParagraph paragraph) => (paragraph.From?.Part ?? paragraph.To?.Part) is { } part
        ? $"{(paragraph.HasMoved ? $"{Moved} · " : "")}{(paragraph.Division == RedlineDivision.Split ? Split : Joined)} {part.Number}/{part.Of}"
        : NameOf(paragraph);

    private string NameOf(RedlinedParagraph paragraph) => paragraph.Change switch
    {
        RedlineChange.Changed => paragraph.Editorial ? Editorial : Changed,
        RedlineChange.Inserted => Inserted,
        RedlineChange.Deleted => Deleted,
        RedlineChange.Moved => Moved,
        _ => MovedAndChanged,
    };
}
