using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Amendments.Tongues;

/// <summary>« Au paragraphe 12 du dispositif, remplacer les mots “…” par les mots “…”. »</summary>
internal sealed class French : Tongue
{
    private static readonly string[] Ordinals =
    [
        "premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième",
        "dix-septième", "dix-huitième", "dix-neuvième", "vingtième",
    ];

    private static readonly (string Name, ParagraphKind Kind)[] Kinds =
    [
        ("alinéa du préambule", ParagraphKind.Preambular), ("paragraphe du dispositif", ParagraphKind.Operative), ("sous-alinéa", ParagraphKind.Sub), ("paragraphe simple", ParagraphKind.Plain),
        ("membre de phrase initial", ParagraphKind.Enacting), ("intertitre", ParagraphKind.Heading), ("titre", ParagraphKind.Title), ("note de bas de page", ParagraphKind.Footnote),
        ("paragraphe du préambule", ParagraphKind.Preambular), ("note", ParagraphKind.Footnote), ("sous-titre", ParagraphKind.Heading),
        ("paragraphe", ParagraphKind.Operative), ("alinéa", ParagraphKind.Sub),
    ];

    private const string Number = "[0-9]{1,4}(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies|alt))?";
    private const string Letter = @"\(?[a-z]{1,8}\)";
    private static readonly string Nth = $"(?:première|second|seconde|1er|1re|{string.Join('|', Ordinals)}|[0-9]{{1,4}}e)";
    private static readonly string KindName = $"(?:{string.Join('|', Kinds.Select(kind => kind.Name))})";
    private const string The = @"\b(?:l['’]|le |la |du |de l['’]|de la |au |à l['’]|à la )";
    private const string W = "(?:(?:les? |la |l['’]|des |du |de |d['’]|un |une )?(?:nouveaux |nouvelle )?(?:mots?|termes?|expressions?|membre de phrase|phrases?|texte|chiffres?|nombres?|dates?|virgule|noms?)?(?: suivante?s?)? ?:? ?)?";
    private static readonly string Which = $@"(?:,? ?\(?(?:à la |à sa |la )?(?<nth>{Nth}) occurrence\)?,?)?";
    private static readonly string NewKind = $@"(?:le |l['’]|un |une )?(?:nouveau |nouvel |nouvelle |autre )*(?<kind>{KindName})(?: (?<label>{Number})\.?)?(?: ?\(niveau (?<level>[0-9])\))?";
    private static readonly string Text = $"(?:,? ?(?:ainsi (?:libellée?|conçue?|rédigée?)|libellée? comme suit|se lisant comme suit|qui se lirait comme suit|dont le texte (?:est|serait) le suivant|suivante?|comme suit))?,? ?:? ?{W}(?<new>\uE001)";
    private const string PlaceWords = "(?:(?<immediately>immédiatement )?(?:après|à la suite de|derrière|(?<before>avant)) (?:(?<that>ce paragraphe|cet alinéa)|(?<beside>\uE002))|(?<beginning>au début du texte|au tout début du texte))";

    public override string Language => "fr";

    protected override IReadOnlyList<(char Open, char Close, string Space)> Marks { get; } = [('«', '»', "\u00A0"), ('“', '”', ""), ('「', '」', ""), ('『', '』', ""), ('⟦', '⟧', "")];

    public override Regex Reference { get; } = Pattern(
        $@"(?<new>\b(?:un|une|nouveau|nouvel|nouvelle|autre) )?(?:(?<same>\b(?:au |du |le |dans le )même (?:paragraphe|alinéa)|\b(?:à cet|audit) (?:paragraphe|alinéa))"
        + $@"|{The}?(?:sous-)?alinéa (?<pre>{Letter}(?: {Letter})*) du paragraphe (?<op>{Number})(?: du dispositif)?"
        + $@"|{The}?(?<nth>\b{Nth}) (?<kind>{KindName})(?<sub>(?:,? ?{Letter})*)"
        + $@"|{The}?(?:alinéa (?<pp>[0-9]{{1,4}})(?<sub>(?:,? {Letter})*) du préambule|\bpp ?(?<pp>[0-9]{{1,4}})\b)"
        + $@"|{The}?(?:note de bas de page|note) (?<note>{Number})\b"
        + $@"|{The}?(?:\bparagraphe|\bpar\.|\bop) ?(?<op>{Number})\b(?<sub>(?:,? ?{Letter})*)(?: du dispositif)?"
        + $@"|{The}(?<kind>{KindName})\b(?<sub>(?:,? ?{Letter})*))");

    public override Regex PlaceBefore { get; } = Pattern("^(?:dans |à |pour )?\uE002 ?[,:] ?");

    public override Regex PlaceBehind { get; } = Pattern(",? (?:dans |à )?\uE002,?");

    public override Regex Joint { get; } = Pattern("^ ?(?:[,;.] ?)?(?:et |puis |et puis )?(?:aussi |également )?");

    public override IReadOnlyList<Act> Acts { get; } =
    [
        new(ActKind.Reading, Pattern($"^(?:de sorte que |de manière que |afin que )(?:\uE002|il|le paragraphe|l['’]alinéa|ce paragraphe) (?:se lise|se lira|se lirait|se lit)(?: désormais)?(?: comme suit)? ?:? ?{W}(?<new>\uE001)")),
        new(ActKind.Renumber, Pattern("^(?:renuméroter (?:en conséquence )?(?:tous )?les (?:paragraphes|alinéas) (?:suivants|restants)(?: en conséquence)?|modifier en conséquence la numérotation des paragraphes suivants)")),
        new(ActKind.ReplaceWords, Pattern($"^(?:remplacer|changer|modifier) {W}(?<old>\uE001){Which} (?:par|en) ?{W}(?<new>\uE001)")),
        new(ActKind.ReplaceWords, Pattern($"^substituer {W}(?<new>\uE001) (?:à|aux?) ?{W}(?<old>\uE001){Which}")),
        new(ActKind.DeleteWords, Pattern($"^(?:supprimer|biffer|retirer) {W}(?<old>\uE001){Which}")),
        new(ActKind.InsertWords, Pattern($"^(?:insérer|ajouter) {W}(?<new>\uE001),? (?:après|à la suite de|(?<before>avant)) {W}(?<anchor>\uE001){Which}")),
        new(ActKind.InsertWords, Pattern($"^(?:après|à la suite de|(?<before>avant)) {W}(?<anchor>\uE001){Which},? ?(?:insérer|ajouter) {W}(?<new>\uE001)")),
        new(ActKind.InsertWords, Pattern($"^(?:insérer|ajouter) {W}(?<new>\uE001),? (?:(?<end>à la fin)|(?<beginning>au début))(?: du paragraphe| de l['’]alinéa)?")),
        new(ActKind.InsertWords, Pattern($"^(?:(?<end>à la fin)|(?<beginning>au début))(?: du paragraphe| de l['’]alinéa)?,? (?:insérer|ajouter) {W}(?<new>\uE001)")),
        new(ActKind.DeleteParagraph, Pattern("^(?:supprimer|biffer|retirer) (?<target>\uE002)(?<alone>,? (?:mais |tout )?(?:en conservant|conserver) ses sous-alinéas)?")),
        new(ActKind.ReplaceParagraph, Pattern($"^remplacer (?:le texte )?(?<target>\uE002) par (?:le texte suivant|ce qui suit|le paragraphe suivant|l['’]alinéa suivant)? ?:? ?{W}(?<new>\uE001)")),
        new(ActKind.ReplaceParagraph, Pattern($"^(?<target>\uE002) (?:se lit|se lira|se lirait|doit se lire|devrait se lire)(?: désormais)?(?: comme suit)? ?:? ?{W}(?<new>\uE001)")),
        new(ActKind.NewParagraph, Pattern($"^{PlaceWords},? ?(?:insérer|ajouter) {NewKind}{Text}")),
        new(ActKind.NewParagraph, Pattern($"^(?:insérer|ajouter),? ?{PlaceWords},? ?{NewKind}{Text}")),
        new(ActKind.NewParagraph, Pattern($"^(?:insérer|ajouter) {NewKind},? ?{PlaceWords}{Text}")),
        new(ActKind.TransferParagraph, Pattern($"^(?:déplacer|placer|transférer) (?<target>\uE002)(?<alone>,? sans ses sous-alinéas)?,? {PlaceWords}")),
        new(ActKind.RecastParagraph, Pattern($"^faire (?:de )?(?<target>\uE002) {NewKind}")),
    ];

    public override string Write(Amendment amendment, ParagraphNames names) => amendment switch
    {
        ReplaceWords replace => $"{In(names[replace.Paragraph])}, remplacer {Words(replace.Old)} par {Words(new(replace.New))}.",
        DeleteWords delete => $"{In(names[delete.Paragraph])}, supprimer {Words(delete.Old)}.",
        InsertWords { Anchor: { } anchor } insert => $"{In(names[insert.Paragraph])}, insérer {Words(new(insert.New))} {(insert.IsAfter ? "après" : "avant")} {Words(anchor)}.",
        InsertWords insert => $"{In(names[insert.Paragraph])}, insérer {Words(new(insert.New))} {(insert.IsAfter ? "à la fin" : "au début")}.",
        ReplaceParagraph replace => $"Remplacer {Name(names[replace.Paragraph])} par le texte suivant : {Quote(replace.Text)}.",
        RecastParagraph recast => $"Faire {Name(names[recast.Paragraph], ["du ", "de l’", "de la "])} {(IsFeminine(recast.Kind) ? "une" : "un")} {Kind(recast.Kind, recast.Level, null)}.",
        DeleteParagraph delete => $"Supprimer {Name(names[delete.Paragraph])}{(delete.IsAlone ? ", en conservant ses sous-alinéas" : "")}.",
        TransferParagraph transfer => $"Déplacer {Name(names[transfer.Paragraph])}{(transfer.IsAlone ? ", sans ses sous-alinéas," : "")} {Where(transfer.Place, names)}.",
        NewParagraph added => $"{Capital(Where(added.Place, names))}, insérer {(IsFeminine(added.Kind) ? "une nouvelle" : Elides(added.Kind) ? "un nouvel" : "un nouveau")} {Kind(added.Kind, added.Level, added.Label)}, ainsi libellé{(IsFeminine(added.Kind) ? "e" : "")} : {Quote(added.Text)}.",
        Renumber => "Renuméroter les paragraphes suivants en conséquence.",
        _ => throw new ArgumentOutOfRangeException(nameof(amendment)),
    };

    public override string WriteWithRenumbering(DeleteParagraph amendment, ParagraphNames names) =>
        $"{Write(amendment, names)[..^1]} et renuméroter les paragraphes suivants en conséquence.";

    public override string Title(string from, string to) => $"Amendements oraux : {from} – {to}";

    public override string Write(UnspokenDifference difference, ParagraphName? name) =>
        $"{(name is null ? "Un nouveau paragraphe" : Capital(Name(name)))} : {difference switch { UnspokenDifference.Formatting => "la mise en forme change aussi", UnspokenDifference.Notes => "les appels de note changent aussi", _ => "un changement ne peut être cité" }}.";

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

    public override bool IsAny(string words) => words.ToLowerInvariant() is "paragraphe" or "alinéa";

    public override int? NumberOf(string words) => words.ToLowerInvariant() switch
    {
        "première" => 1,
        "second" or "seconde" => 2,
        var small when Array.IndexOf(Ordinals, small) is var at and >= 0 => at + 1,
        var small => int.TryParse(small.AsSpan().TrimEnd("erme"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static Regex Lines { get; } = Pattern($@",? ?\b(?:à la )?(?:{Nth} ligne|lignes? [0-9]+(?: (?:et|à) [0-9]+)?)\b");

    private static string In(ParagraphName name) => Name(name, ["Au ", "À l’", "À la "]);

    private static string Name(ParagraphName name) => Name(name, ["le ", "l’", "la "]);

    /// <param name="articles">Before masculine words, before vowels, before feminine words.</param>
    private static string Name(ParagraphName name, string[] articles)
    {
        var (above, letters) = Apart(name);
        var kind = Kinds.First(each => each.Kind == above.Kind).Name;
        var below = string.Concat(letters.Select(letter => $" {letter})"));
        var article = articles[IsFeminine(above.Kind) ? 2 : 0];
        return above switch
        {
            { Kind: ParagraphKind.Operative, Label: { } label } => $"{article}paragraphe {label}{below} du dispositif",
            { Label: { } label } => $"{article}{kind} {label}",
            { Count: 1, Kind: var one } when IsFeminine(one) => $"{article}première {kind}",
            { Count: { } count } => $"{article}{Ordinal(count)} {kind}{below}",
            _ => $"{(Elides(above.Kind) ? articles[1] : article)}{kind}{below}",
        };
    }

    private static bool IsFeminine(ParagraphKind kind) => kind == ParagraphKind.Footnote;

    private static bool Elides(ParagraphKind kind) => kind is ParagraphKind.Preambular or ParagraphKind.Heading;

    private static string Where(Place place, ParagraphNames names) => place.Relation switch
    {
        PlaceRelation.After => $"après {Name(names[place.Paragraph])}",
        PlaceRelation.ImmediatelyAfter => $"immédiatement après {Name(names[place.Paragraph])}",
        PlaceRelation.Before => $"avant {Name(names[place.Paragraph])}",
        PlaceRelation.AfterThat => "après ce paragraphe",
        _ => "au début du texte",
    };

    private static string Kind(ParagraphKind kind, int level, string? label) =>
        $"{Kinds.First(each => each.Kind == kind).Name}{(label is null ? "" : $" {label.TrimEnd('.')}")}{(level == UsualLevel(kind) ? "" : $" (niveau {level})")}";

    private string Words(Quotation quotation) =>
        $"{(quotation.Words.Contains(' ', StringComparison.Ordinal) ? "les mots" : "le mot")} {Quote(quotation.Words)}{(quotation.Occurrence is { } nth ? $" (à la {(nth == 1 ? "première" : Ordinal(nth))} occurrence)" : "")}";

    private static string Ordinal(int number) => number <= Ordinals.Length ? Ordinals[number - 1] : string.Create(CultureInfo.InvariantCulture, $"{number}e");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
