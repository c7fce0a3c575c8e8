using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Amendments.Tongues;

/// <summary>“In operative paragraph 12, replace the words ‘…’ with ‘…’.”</summary>
internal sealed class English : Tongue
{
    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
        "nineteenth", "twentieth",
    ];

    private static readonly (string Name, ParagraphKind Kind)[] Kinds =
    [
        ("preambular paragraph", ParagraphKind.Preambular), ("operative paragraph", ParagraphKind.Operative), ("subparagraph", ParagraphKind.Sub), ("plain paragraph", ParagraphKind.Plain),
        ("opening line", ParagraphKind.Enacting), ("heading", ParagraphKind.Heading), ("title", ParagraphKind.Title), ("footnote", ParagraphKind.Footnote),
        ("sub-paragraph", ParagraphKind.Sub), ("preamble paragraph", ParagraphKind.Preambular), ("subheading", ParagraphKind.Heading), ("paragraph", ParagraphKind.Operative),
    ];

    private const string Number = "[0-9]{1,4}(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt))?";
    private const string Letters = @"(?:,? ?\([a-z]{1,8}\))*";
    private static readonly string Nth = $"(?:{string.Join('|', Ordinals)}|[0-9]{{1,4}}(?:st|nd|rd|th))";
    private static readonly string KindName = $"(?:{string.Join('|', Kinds.Select(kind => kind.Name))})";

    // The words before a quotation that say nothing but that it is one.
    private const string W = "(?:(?:the |a |an |with |by )?(?:following )?(?:new )?(?:exact )?(?:words?|phrases?|figures?|numbers?|terms?|texts?|expressions?|sentences?|clauses?|commas?|names?|dates?|symbols?)?:? ?)?";
    private static readonly string Which = $@"(?:,? ?\(?(?:where (?:it|they|this|these) (?:(?<nth>{Nth})(?:ly)? )?(?:occurs?|appears?|stands?)(?: for the (?<nth>{Nth}) time)?|(?:the |for the )?(?<nth>{Nth}) (?:time|occurrence|instance))\)?,? ?)?";
    private static readonly string Reads = $"(?:,? ?(?:reading|to read|which (?:would|will|shall) read|with the following (?:text|words)|as follows|the text of which (?:would|will) read)(?: as follows)?)?[:,]? ?{W}(?<new>\uE001)";
    private static readonly string NewKind = $"(?:the following |an? |one )?(?:new |further |additional |another )*(?<kind>{KindName})s?(?: (?<label>{Number})\\.?)?(?: ?\\(level (?<level>[0-9])\\))?";
    private const string PlaceWords = "(?:(?<immediately>immediately )?(?:after|following|below|behind|(?<before>before|preceding|above)) (?:(?<that>that paragraph|the paragraph so (?:inserted|moved))|(?<beside>\uE002))|(?<beginning>at the (?:very )?beginning of the (?:text|draft resolution|draft)))";

    public override string Language => "en";

    public override Regex Reference { get; } = Pattern(
        $@"\b(?<new>(?:new|further|additional|another|an?) )?(?:(?<same>(?:the same|the said|this|said) (?:sub)?paragraph)"
        + $@"|subparagraphs? (?<pre>\([a-z]{{1,8}}\)(?: ?\([a-z]{{1,8}}\))*) of (?:operative )?paragraph (?<op>{Number})"
        + $@"|(?:the )?(?<nth>{Nth}) (?<kind>{KindName})(?<sub>{Letters})"
        + $@"|(?:the )?(?:preambular paragraph|preamble paragraph|pp\.?) ?(?<pp>[0-9]{{1,4}})(?<sub>{Letters})"
        + $@"|(?:the )?footnote (?<note>{Number})"
        + $@"|(?:the )?(?:operative paragraph|operative para\.?|op\.?|paragraph|para\.?) ?(?<op>{Number})\b(?<sub>{Letters})"
        + $@"|the (?<kind>{KindName})\b(?<sub>{Letters}))");

    public override Regex PlaceBefore { get; } = Pattern("^(?:(?:in|at|within|on|to|under|for) \uE002 ?[,:]?|\uE002 ?[,:]) ?");

    public override Regex PlaceBehind { get; } = Pattern(",? \\b(?:in|of|from|within|to) \uE002,?");

    public override Regex Joint { get; } = Pattern("^ ?(?:[,;.] ?)?(?:and |and then |then )?(?:also |further )?");

    public override IReadOnlyList<Act> Acts { get; } =
    [
        new(ActKind.Reading, Pattern($"^(?:so that (?:\uE002|it|the paragraph|that paragraph)|which) (?:(?:would|will|should|shall)(?: now| then)? )?(?:reads?|to read)(?: as follows)?[:,]? ?{W}(?<new>\uE001)")),
        new(ActKind.Renumber, Pattern("^(?:re-?number (?:all )?(?:the )?(?:subsequent|remaining|following|other)?(?: operative| preambular)? ?paragraphs?(?: accordingly| consecutively)?|(?:with )?(?:all )?(?:the )?(?:subsequent|remaining|following) paragraphs? (?:to be |should be |will be |being )?re-?numbered(?: accordingly)?)")),
        new(ActKind.ReplaceWords, Pattern($"^(?:replace|change|amend|correct|modify) {W}(?<old>\uE001){Which} ?(?:with|by|to|into|to read)[:,]? ?{W}(?<new>\uE001)")),
        new(ActKind.ReplaceWords, Pattern($"^substitute {W}(?<new>\uE001) for {W}(?<old>\uE001){Which}")),
        new(ActKind.ReplaceWords, Pattern($"^{W}(?<old>\uE001){Which} ?(?:should|shall|will|would|is to|are to|must) (?:be (?:replaced|changed|substituted) (?:with|by|to)|read|become)[:,]? ?{W}(?<new>\uE001)")),
        new(ActKind.DeleteWords, Pattern($"^(?:delete|remove|strike(?: out)?|omit|drop) {W}(?<old>\uE001){Which}")),
        new(ActKind.DeleteWords, Pattern($"^{W}(?<old>\uE001){Which} ?(?:should|shall|will|would|is to|are to) be (?:deleted|removed|omitted)")),
        new(ActKind.InsertWords, Pattern($"^(?:insert|add|include) {W}(?<new>\uE001),? (?:(?:after|following|behind)|(?<before>before|preceding)) {W}(?<anchor>\uE001){Which}")),
        new(ActKind.InsertWords, Pattern($"^(?:(?:after|following|behind)|(?<before>before|preceding)) {W}(?<anchor>\uE001){Which},? ?(?:insert|add|include) {W}(?<new>\uE001)")),
        new(ActKind.InsertWords, Pattern($"^(?:insert|add|include) {W}(?<new>\uE001),? at (?:the |its )?(?:(?<beginning>beginning|start)|(?<end>end))(?: of the paragraph)?")),
        new(ActKind.InsertWords, Pattern($"^at (?:the |its )?(?:(?<beginning>beginning|start)|(?<end>end))(?: of the paragraph| thereof)?,? (?:insert|add|include) {W}(?<new>\uE001)")),
        new(ActKind.DeleteParagraph, Pattern("^(?:delete|remove|strike(?: out)?|omit|drop) (?:the whole of |all of )?(?<target>\uE002)(?<alone>,? ?(?:but )?(?:retain|keep)(?:ing)? its subparagraphs)?")),
        new(ActKind.DeleteParagraph, Pattern("^(?<target>\uE002) (?:should|shall|will|would|is to) be (?:deleted|removed|omitted)")),
        new(ActKind.ReplaceParagraph, Pattern($"^(?:replace|amend|change) (?:the (?:whole )?text of )?(?<target>\uE002) ?(?:with|by|to read|as follows)(?: the following)?(?: (?:text|paragraph))?(?: as follows)?[:,]? ?{W}(?<new>\uE001)")),
        new(ActKind.ReplaceParagraph, Pattern($"^(?<target>\uE002) (?:should|shall|will|would|is to|to)(?: now)? read(?: as follows)?[:,]? ?{W}(?<new>\uE001)")),
        new(ActKind.NewParagraph, Pattern($"^{PlaceWords},? ?(?:insert|add) {NewKind}{Reads}")),
        new(ActKind.NewParagraph, Pattern($"^(?:insert|add) {NewKind},? {PlaceWords}{Reads}")),
        new(ActKind.TransferParagraph, Pattern($"^(?:move|transfer|place) (?<target>\uE002)(?<alone>,? without its subparagraphs)?,? ?(?:to )?{PlaceWords}")),
        new(ActKind.RecastParagraph, Pattern($"^(?:make|turn|convert|change) (?<target>\uE002) (?:in)?(?:to )?{NewKind}")),
    ];

    public override string Write(Amendment amendment, ParagraphNames names) => amendment switch
    {
        ReplaceWords replace => $"In {Name(names[replace.Paragraph])}, replace {Words(replace.Old)} with {Words(new(replace.New))}.",
        DeleteWords delete => $"In {Name(names[delete.Paragraph])}, delete {Words(delete.Old).TrimEnd(',')}.",
        InsertWords { Anchor: { } anchor } insert => $"In {Name(names[insert.Paragraph])}, insert {Words(new(insert.New))} {(insert.IsAfter ? "after" : "before")} {Words(anchor).TrimEnd(',')}.",
        InsertWords insert => $"In {Name(names[insert.Paragraph])}, insert {Words(new(insert.New))} at the {(insert.IsAfter ? "end" : "beginning")}.",
        ReplaceParagraph replace => $"Replace {Name(names[replace.Paragraph])} with the following: {Quote(replace.Text)}.",
        RecastParagraph recast => $"Make {Name(names[recast.Paragraph])} {Kind(recast.Kind, recast.Level, null, Article(recast.Kind))}.",
        DeleteParagraph delete => $"Delete {Name(names[delete.Paragraph])}{(delete.IsAlone ? ", but retain its subparagraphs" : "")}.",
        TransferParagraph transfer => $"Move {Name(names[transfer.Paragraph])}{(transfer.IsAlone ? ", without its subparagraphs," : "")} to {Where(transfer.Place, names)}.",
        NewParagraph added => $"{Capital(Where(added.Place, names))}, insert {Kind(added.Kind, added.Level, added.Label, "a new")}, reading: {Quote(added.Text)}.",
        Renumber => "Renumber the subsequent paragraphs accordingly.",
        _ => throw new ArgumentOutOfRangeException(nameof(amendment)),
    };

    public override string WriteWithRenumbering(DeleteParagraph amendment, ParagraphNames names) =>
        $"{Write(amendment, names)[..^1]} and renumber the subsequent paragraphs accordingly.";

    public override string Title(string from, string to) => $"Oral amendments: {from} – {to}";

    public override string Write(UnspokenDifference difference, ParagraphName? name) =>
        $"{(name is null ? "A new paragraph" : Capital(Name(name)))}: {difference switch { UnspokenDifference.Formatting => "the formatting also changes", UnspokenDifference.Notes => "the references to footnotes also change", _ => "a change cannot be quoted" }}.";

    public override string Say(ParagraphName name) => Name(name);

    public override string Stripped(string sentence) => Lines.Replace(sentence, "");

    public override ParagraphName? NameOf(Match match)
    {
        if (match.Groups["same"].Success)
            return null;
        var name = match.Groups["op"] is { Success: true } op ? new ParagraphName(ParagraphKind.Operative, ParagraphNames.Plain(op.Value))
            : match.Groups["note"] is { Success: true } note ? new(ParagraphKind.Footnote, ParagraphNames.Plain(note.Value))
            : match.Groups["pp"] is { Success: true } pp ? new(ParagraphKind.Preambular, Count: int.Parse(pp.Value, CultureInfo.InvariantCulture))
            : new(KindOf(match.Groups["kind"].Value)!.Value, Count: match.Groups["nth"] is { Success: true } nth ? NumberOf(nth.Value) : null);
        return Below(name, match.Groups["pre"].Success ? match.Groups["pre"].Value : match.Groups["sub"].Value);
    }

    public override ParagraphKind? KindOf(string words) => Array.Find(Kinds, kind => kind.Name.Equals(words, StringComparison.OrdinalIgnoreCase)) is { Name: { } } found ? found.Kind : null;

    public override bool IsAny(string words) => words.Equals("paragraph", StringComparison.OrdinalIgnoreCase);

    public override int? NumberOf(string words) =>
        Array.FindIndex(Ordinals, ordinal => ordinal.Equals(words, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? at + 1
        : int.TryParse(words.AsSpan().TrimEnd("stndrhSTNDRH"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Regex Lines { get; } = Pattern($@",? ?\b(?:in |at )?(?:the )?(?:{Nth} (?:and {Nth} )?lines?|lines? [0-9]+(?: ?(?:and|to|-|–) ?[0-9]+)?)\b(?: of)?");

    private static string Name(ParagraphName name)
    {
        var (above, letters) = Apart(name);
        var kind = Kinds.First(each => each.Kind == above.Kind).Name;
        var own = above.Label is { } label ? $"{kind} {label}" : above.Count is { } count ? $"the {Ordinal(count)} {kind}" : $"the {kind}";
        return own + string.Concat(letters.Select(letter => $" ({letter})"));
    }

    private static string Where(Place place, ParagraphNames names) => place.Relation switch
    {
        PlaceRelation.After => $"after {Name(names[place.Paragraph])}",
        PlaceRelation.ImmediatelyAfter => $"immediately after {Name(names[place.Paragraph])}",
        PlaceRelation.Before => $"before {Name(names[place.Paragraph])}",
        PlaceRelation.AfterThat => "after that paragraph",
        _ => "at the beginning of the text",
    };

    private static string Kind(ParagraphKind kind, int level, string? label, string article) =>
        $"{article} {Kinds.First(each => each.Kind == kind).Name}{(label is null ? "" : $" {label.TrimEnd('.')}")}{(level == UsualLevel(kind) ? "" : $" (level {level})")}";

    private static string Article(ParagraphKind kind) => kind is ParagraphKind.Operative or ParagraphKind.Enacting ? "an" : "a";

    private string Words(Quotation quotation) =>
        $"the word{(quotation.Words.Contains(' ', StringComparison.Ordinal) ? "s" : "")} {Quote(quotation.Words)}{(quotation.Occurrence is { } nth ? $", where {(quotation.Words.Contains(' ', StringComparison.Ordinal) ? "they occur" : "it occurs")} for the {Ordinal(nth)} time," : "")}";

    private static string Ordinal(int number) => number <= Ordinals.Length ? Ordinals[number - 1] : string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is 11 or 12 or 13, number % 10) switch { (false, 1) => "st", (false, 2) => "nd", (false, 3) => "rd", _ => "th" }}");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
