using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Amendments.Tongues;

/// <summary>“执行部分第12段，将‘…’改为‘…’。” Sentences are read without their spaces.</summary>
internal sealed class Chinese : Tongue
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly (string Name, ParagraphKind Kind)[] Kinds =
    [
        ("序言段", ParagraphKind.Preambular), ("执行段", ParagraphKind.Operative), ("分段", ParagraphKind.Sub), ("普通段", ParagraphKind.Plain), ("起首行", ParagraphKind.Enacting), ("小标题", ParagraphKind.Heading),
        ("标题", ParagraphKind.Title), ("脚注", ParagraphKind.Footnote),
        ("序言部分段落", ParagraphKind.Preambular), ("序言段落", ParagraphKind.Preambular), ("执行部分段落", ParagraphKind.Operative), ("执行段落", ParagraphKind.Operative), ("段落", ParagraphKind.Operative), ("段", ParagraphKind.Operative),
    ];

    private const string Number = "(?:[0-9]{1,4}|[零〇一二两三四五六七八九十百]{1,7})";
    private const string Suffix = "(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt))?";
    private const string Letters = "(?:[(（][a-z]{1,8}[)）])*";
    private static readonly string KindName = $"(?:{string.Join('|', Kinds.Select(kind => kind.Name).OrderByDescending(name => name.Length))})";
    private const string W = "(?:(?:下列|以下)?(?:词语|词句|文字|字句|字样|案文|词)?[:：]?)?";
    private const string Tail = "(?:一词|一语|二字|两字|等字|等词|字样|字句|一句|这句话)?";
    private static readonly string Which = $"(?:[(（]?(?:在)?第(?<nth>{Number})(?:次|处)(?:出现)?(?:处|时|的地方)?[)）]?)?";
    private static readonly string Old = $"{W}(?:第(?<nth>{Number})(?:次出现的|个|处))?(?<old>\uE001){Tail}{Which}";
    private static readonly string New = $"[:：，,]?{W}(?<new>\uE001){Tail}";
    private static readonly string NewKind = $"(?:一个?|以下|下列)?(?:新的?|另一)?(?:一个?)?(?<kind>{KindName})(?:第?(?<label>[0-9]{{1,4}}{Suffix})段?)?(?:[(（]第(?<level>[0-9])级[)）])?";
    private const string Text = "[,，]?(?:其)?(?:案文|内容|全文|文字)?(?:如下|为|是)?";
    private const string PlaceWords = "(?:(?<immediately>紧接)?在?(?:(?<that>该段|上述段落|该新段)|(?<beside>\uE002))(?:之)?(?:后面?|(?<before>前面?))|在?(?<beginning>全文开头|案文开头|文首)(?:处)?)";
    private const string Put = "(?:插入|增加|加上|添加|加入|增列|新增|增添|补充)";
    private const string To = "(?:改为|替换为|改成|换成|换为|代之以|修改为|修正为|更改为)";

    public override string Language => "zh";

    protected override IReadOnlyList<(char Open, char Close, string Space)> Marks { get; } = [('“', '”', ""), ('「', '」', ""), ('『', '』', ""), ('«', '»', ""), ('⟦', '⟧', "")];

    public override Regex Reference { get; } = Pattern(
        $"(?<new>一个(?:新的?)?|新的?|另一个?)?(?:(?<same>同一?段|本段)"
        + $"|(?:序言(?:部分|段落?)?)第(?<pp>{Number})(?<sub>{Letters})(?:段落?|分段)(?<sub2>{Letters}(?:分段)?)"
        + $"|(?:PP|pp) ?(?<pp>[0-9]{{1,4}})(?<sub>{Letters})"
        + $"|(?:执行(?:部分|段落?)?|正文|OP)?第(?<op>{Number}{Suffix})(?<sub>{Letters})(?:段落?|分段)(?<sub2>{Letters}(?:分段)?)"
        + $"|OP ?(?<op>[0-9]{{1,4}}{Suffix})(?<sub>{Letters})"
        + $"|脚注(?<note>[0-9]{{1,4}}{Suffix})"
        + $"|第(?<nth>{Number})(?:个|条)(?<kind>{KindName})(?<sub>{Letters})"
        + $"|唯一的(?<kind>{KindName})(?<sub>{Letters})"
        + $"|(?<kind>小?标题)(?<sub>{Letters}))");

    public override Regex PlaceBefore { get; } = Pattern("^(?:在|对)?\uE002(?:中|内|里|之中)?[,，:：]?");

    // Chinese puts the place first.
    public override Regex PlaceBehind { get; } = Pattern("[,，]?在?\uE002中");

    public override Regex Joint { get; } = Pattern("^[,，;；。、]?(?:并且?|同时|以及|然后|又)?");

    public override IReadOnlyList<Act> Acts { get; } =
    [
        new(ActKind.Reading, Pattern($"^(?:使|以使|修正后)(?:\uE002|该段)(?:全文)?(?:改为|读作|案文为|案文如下|如下|将为|应为)[:：]?{New}")),
        new(ActKind.Renumber, Pattern("^(?:其?(?:后面?|以后|随后|其余)(?:的)?(?:各段|段落)|后续(?:各段|段落))(?:依次|相应|应)*(?:地)?(?:重新编号|顺次重编|改编号)")),
        new(ActKind.ReplaceWords, Pattern($"^(?:将|把){Old}{To}{New}")),
        new(ActKind.ReplaceWords, Pattern($"^以{W}(?<new>\uE001){Tail}(?:取代|代替|替换|替代){Old}")),
        new(ActKind.ReplaceWords, Pattern($"^{Old}(?:应)?{To}{New}")),
        new(ActKind.DeleteWords, Pattern($"^(?:删除|删去|删掉|去掉){Old}")),
        new(ActKind.DeleteWords, Pattern($"^(?:将|把)?{Old}(?:应)?(?:删除|删去|删掉|去掉)")),
        new(ActKind.InsertWords, Pattern($"^在{W}(?:第(?<nth>{Number})(?:次出现的|个|处))?(?<anchor>\uE001){Tail}{Which}(?:之)?(?:后面?|(?<before>前面?))[,，]?{Put}{New}")),
        new(ActKind.InsertWords, Pattern($"^在?(?:段|句)?(?:(?<end>末尾?|结尾)|(?<beginning>开头|段首))(?:处)?[,，]?{Put}{New}")),
        new(ActKind.DeleteParagraph, Pattern("^(?:删除|删去|删掉)(?<target>\uE002)(?:全文|整段)?(?<alone>[,，]?(?:但)?保留其分段)?")),
        new(ActKind.DeleteParagraph, Pattern("^(?:将|把)?(?<target>\uE002)(?:全文|整段)?(?:删除|删去|删掉)")),
        new(ActKind.RecastParagraph, Pattern($"^(?:将|把)?(?<target>\uE002)(?:改为|改作|改成|变为){NewKind}")),
        new(ActKind.ReplaceParagraph, Pattern($"^(?:将|把)?(?<target>\uE002)(?:全文|整段)?(?:应)?(?:{To}|改写为|改读|读作|案文改为)(?:下文|如下|以下案文|下列案文|如下案文|以下文字)?{New}")),
        new(ActKind.NewParagraph, Pattern($"^{PlaceWords}[,，]?{Put}{NewKind}{Text}{New}")),
        new(ActKind.TransferParagraph, Pattern($"^(?:将|把)?(?<target>\uE002)(?<alone>[(（]不含其分段[)）])?(?:移至|移到|移动到|置于|挪到){PlaceWords}")),
    ];

    public override string Write(Amendment amendment, ParagraphNames names) => amendment switch
    {
        ReplaceWords replace => $"{Name(names[replace.Paragraph])}，将{Words(replace.Old)}改为{Quote(replace.New)}。",
        DeleteWords delete => $"{Name(names[delete.Paragraph])}，删除{Words(delete.Old)}。",
        InsertWords { Anchor: { } anchor } insert => $"{Name(names[insert.Paragraph])}，在{Words(anchor)}之{(insert.IsAfter ? "后" : "前")}插入{Quote(insert.New)}。",
        InsertWords insert => $"{Name(names[insert.Paragraph])}，在{(insert.IsAfter ? "末尾" : "开头")}插入{Quote(insert.New)}。",
        ReplaceParagraph replace => $"将{Name(names[replace.Paragraph])}改为下文：{Quote(replace.Text)}。",
        RecastParagraph recast => $"将{Name(names[recast.Paragraph])}改作一个{Kind(recast.Kind, recast.Level, null)}。",
        DeleteParagraph delete => $"删除{Name(names[delete.Paragraph])}{(delete.IsAlone ? "，但保留其分段" : "")}。",
        TransferParagraph transfer => $"将{Name(names[transfer.Paragraph])}{(transfer.IsAlone ? "（不含其分段）" : "")}移至{Where(transfer.Place, names)}。",
        NewParagraph added => $"{(added.Place.Relation == PlaceRelation.ImmediatelyAfter ? "" : "在")}{Where(added.Place, names)}插入一个新的{Kind(added.Kind, added.Level, added.Label)}，案文如下：{Quote(added.Text)}。",
        Renumber => "其后各段依次重新编号。",
        _ => throw new ArgumentOutOfRangeException(nameof(amendment)),
    };

    public override string WriteWithRenumbering(DeleteParagraph amendment, ParagraphNames names) => $"{Write(amendment, names)[..^1]}，其后各段依次重新编号。";

    public override string Title(string from, string to) => $"口头修正：{from}——{to}";

    public override string Write(UnspokenDifference difference, ParagraphName? name) =>
        $"{(name is null ? "新段" : Name(name))}：{difference switch { UnspokenDifference.Formatting => "格式另有改动", UnspokenDifference.Notes => "脚注引用另有改动", _ => "有一处改动无法引述" }}。";

    public override string Say(ParagraphName name) => Name(name);

    public override string Stripped(string sentence) => Lines.Replace(sentence, "");

    public override ParagraphName? NameOf(Match match)
    {
        if (match.Groups["same"].Success)
            return null;
        var name = match.Groups["op"] is { Success: true } op ? new ParagraphName(ParagraphKind.Operative, NumberOf(op.Value)?.ToString(CultureInfo.InvariantCulture) ?? ParagraphNames.Plain(op.Value))
            : match.Groups["note"] is { Success: true } note ? new(ParagraphKind.Footnote, ParagraphNames.Plain(note.Value))
            : match.Groups["pp"] is { Success: true } pp ? new(ParagraphKind.Preambular, Count: NumberOf(pp.Value))
            : new(KindOf(match.Groups["kind"].Value)!.Value, Count: match.Groups["nth"] is { Success: true } nth ? NumberOf(nth.Value) : null);
        return Below(name, match.Groups["sub"].Value + match.Groups["sub2"].Value.Replace("分段", "", StringComparison.Ordinal));
    }

    public override ParagraphKind? KindOf(string words) => Array.Find(Kinds, kind => kind.Name == words) is { Name: { } } found ? found.Kind : null;

    public override bool IsAny(string words) => words is "段" or "段落";

    public override int? NumberOf(string words)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var figures))
            return figures;
        var (total, digit) = (0, 0);
        foreach (var c in words.Replace('〇', '零').Replace('两', '二'))
        {
            if (c is '十' or '百')
                (total, digit) = (total + (Math.Max(digit, c == '十' && total == 0 ? 1 : digit) * (c == '十' ? 10 : 100)), 0);
            else if (Digits.IndexOf(c, StringComparison.Ordinal) is var value and >= 0)
                digit = value;
            else
                return null;
        }

        return total + digit;
    }

    private static Regex Lines { get; } = Pattern($"[,，]?第{Number}(?:行至第{Number})?行");

    private static string Name(ParagraphName name)
    {
        var (above, letters) = Apart(name);
        var below = string.Concat(letters.Select(letter => $"({letter})"));
        return above switch
        {
            { Kind: ParagraphKind.Preambular, Count: { } count } => $"序言部分第{count}{below}段",
            { Kind: ParagraphKind.Operative, Label: { } label } => $"执行部分第{label}{below}段",
            { Kind: ParagraphKind.Footnote, Label: { } label } => $"脚注{label}",
            { Kind: var kind, Count: { } count } => $"第{count}个{Of(kind)}{below}",
            { Kind: ParagraphKind.Title or ParagraphKind.Heading } => $"{Of(above.Kind)}{below}",
            _ => $"唯一的{Of(above.Kind)}{below}",
        };
    }

    private static string Of(ParagraphKind kind) => Kinds.First(each => each.Kind == kind).Name;

    private static string Where(Place place, ParagraphNames names) => place.Relation switch
    {
        PlaceRelation.After => $"{Name(names[place.Paragraph])}之后",
        PlaceRelation.ImmediatelyAfter => $"紧接{Name(names[place.Paragraph])}之后",
        PlaceRelation.Before => $"{Name(names[place.Paragraph])}之前",
        PlaceRelation.AfterThat => "该段之后",
        _ => "全文开头",
    };

    private static string Kind(ParagraphKind kind, int level, string? label) =>
        $"{Of(kind)}{(label is null ? "" : $"第{label.TrimEnd('.')}段")}{(level == UsualLevel(kind) ? "" : $"（第{level}级）")}";

    private string Words(Quotation quotation) => $"{Quote(quotation.Words)}{(quotation.Occurrence is { } nth ? $"（第{nth}次出现处）" : "")}";
}
