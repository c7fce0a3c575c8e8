using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Formats.Renewal;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Language.Tests.Formulae;

/// <summary>A kind of fault that people make, and how it is put into a text that has it right.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Rule">The rule that is to find it.</param>
/// <param name="Plant">Puts it in at a place drawn by chance; null where the text has no such place.</param>
internal sealed record PlantedFault(string Name, string Rule, Func<ParsedDocument, SeededRandom, Planted?> Plant)
{
    private const string Closing = ",;.:，；。：،؛";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("another closing mark", "endPunctuation", (text, random) => InOne(text, random, IsOfTheBody, (flat, language) => Ends(flat) is var end and > 0 && Closing.Contains(flat[end - 1]) ? (end - 1, 1, Other(flat[end - 1], language, random)) : null)),
        new("closing mark left out", "endPunctuation", (text, random) => InOne(text, random, IsOfTheBody, (flat, _) => Ends(flat) is var end and > 0 && Closing.Contains(flat[end - 1]) ? (end - 1, 1, "") : null)),
        new("“and” before the last", "listConjunction", (text, random) => InOne(text, random, paragraph => paragraph.Kind is ParagraphKind.Sub or ParagraphKind.Operative, (flat, language) => flat.EndsWith(Semicolon(language)) ? (flat.Length, 0, And(language)) : null)),
        new("mark behind the title", "headingMark", (text, random) => InOne(text, random, paragraph => paragraph.Kind is ParagraphKind.Title, (flat, language) => (Ends(flat), 0, language == "zh" ? "。" : "."))),
        new("“also” left out", "repetitionMissing", (text, random) => InOpening(text, random, (reading, _) => reading.Opener.Order > 0 && IsInARun(text, reading) ? WithoutMark(reading) : null)),
        new("“further” for “also”", "repetitionWrong", (text, random) => InOpening(text, random, (reading, language) => reading.Opener.Order > 0 && IsInARun(text, reading) && reading.Opener.MarkStart is var at ? (at, reading.Opener.MarkLength, Like(reading.Text[at], Language.Formulae.Opener.Mark(language, 3 - reading.Opener.Order))) : null)),
        new("paragraph before taken out", "repetitionAlone", TakenOutBefore),
        new("paragraph in the other part", "openingOfOtherPart", InTheOtherPart),
        new("comma behind the organ left out", "enactingComma", (text, random) => InOne(text, random, paragraph => paragraph.Kind == ParagraphKind.Enacting && Next(text, paragraph)?.Kind == ParagraphKind.Preambular, (flat, _) => Ends(flat) is var end and > 0 && Closing.Contains(flat[end - 1]) ? (end - 1, 1, "") : null)),
        new("single paragraph numbered", "singleNumbered", (text, _) => text.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Take(2).ToList() is [{ } first, ..] ? new([.. text.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Operative || paragraph.Id == first.Id).Select(paragraph => paragraph.Id == first.Id ? paragraph with { Label = "1." } : paragraph)], first.Id) : null),
        new("numbers of notes changed about", "noteOrder", NotesChangedAbout),
        new("reference taken out", "noteWithoutReference", (text, random) => References(text, random) is ({ } paragraph, var at, { } note) ? new(With(text, Edited(paragraph, at, 1, "")), note) : null),
        new("note taken out", "referenceWithoutNote", (text, random) => References(text, random) is ({ } paragraph, _, { } note) ? new([.. text.Paragraphs.Where(each => each.Id != note)], paragraph.Id) : null),
        new("full stop of a note left out", "noteEnd", (text, random) => InOne(text, random, paragraph => paragraph.Kind == ParagraphKind.Footnote, (flat, _) => flat.Length > 0 && flat[^1] is '.' or '。' ? (flat.Length - 1, 1, "") : null)),
        new("symbol for a resolution in a note", "noteForm", (text, random) => ByPattern(text, random, IsNote, text.Language switch { "en" => "^Resolution (?<n>\\d+/\\d+)", "zh" => "^第 ?(?<n>\\d+/\\d+) ?号决议", _ => null }, match => $"A/RES/{match.Groups["n"].Value}")),
        new("“this resolution”", "presentResolution", (text, random) => ByPattern(text, random, IsOfTheBody, text.Language switch { "en" => "the present resolution", "zh" => "本决议", "fr" => "la présente résolution", "es" => "la presente resolución", "ru" => "настоящей резолюции", _ => null }, _ => text.Language switch { "en" => "this resolution", "zh" => random.Pick<string>(["该决议", "此决议", "这项决议"]), "fr" => "cette résolution", "es" => "esta resolución", _ => "этой резолюции" })),
        new("a report noted as a fact", "takingNote", (text, random) => ByPattern(text, random, IsOfTheBody, text.Language == "zh" ? "(?<=^(又|还)?)表示注意到(?=[^，；]{0,30}报告\uFFFC?[，；。])" : null, _ => "注意到")),
        new("mark of another script", "foreignMarks", (text, random) => ByPattern(text, random, IsAny, text.Language switch { "zh" => "(?<=[\u4E00-\u9FFF])[，；：](?=[\u4E00-\u9FFF])|[()]", "ar" => "(?<=[\u0620-\u064A])[،؛]", _ => "(?<=\\p{L})[,;] ?" }, match => Foreign(match.Value, text.Language))),
        new("straight quotation mark", "quotation", (text, random) => ByPattern(text, random, IsAny, text.Language is "fr" or "ru" ? "« ?|\u00A0?»" : "[“”]", _ => "\"")),
        new("quotation marks of another language", "quotation", (text, random) => ByPattern(text, random, IsAny, text.Language is "en" or "zh" or "es" ? "“(?=[^“]*”)" : null, _ => "«")),
        new("bracket or quotation mark left out", "unclosed", (text, random) => ByPattern(text, random, IsAny, "(?<=[^ ])[“”«»《》]|\\((?=[^()]{4,}\\))|(?<=\\([^()]{4,})\\)", _ => "")),
        new("mark twice", "doubledMark", (text, random) => ByPattern(text, random, IsAny, "(?<=\\p{L})[,;，；、،؛](?=[\\p{L} ])", match => match.Value + match.Value)),
        new("two blanks", "spacing", (text, random) => ByPattern(text, random, IsAny, text.Language == "zh" ? null : "(?<=\\p{L}) (?=\\p{L})", _ => "  ")),
        new("blank before a mark", "spacing", (text, random) => ByPattern(text, random, IsAny, text.Language == "fr" ? "(?<=\\p{L}),(?= )" : "(?<=\\p{L})[,;，；、،؛](?=[\\p{L} ])", match => " " + match.Value)),
        new("blank of a French mark left out", "frenchSpacing", (text, random) => ByPattern(text, random, IsAny, text.Language == "fr" ? "(?<=\\p{L})[ \u00A0](?=[;:!?»])" : null, _ => "")),
        new("word twice", "doubleWord", (text, random) => ByPattern(text, random, IsAny, text.Language == "zh" ? "(?<=[\u4E00-\u9FFF])(的|和|在|对)(?=[\u4E00-\u9FFF])|(?<=[，、的])[\u4E00-\u9FFF]{2}(?=[，、的])" : "(?<=\\p{L} )\\p{Ll}{2,}(?= \\p{L})", match => text.Language == "zh" ? match.Value + match.Value : $"{match.Value} {match.Value}")),
        new("another name of a State", "stateName", (text, random) => ByPattern(text, random, IsOfTheBody, States(text.Language), _ => random.Pick(Aliases(text.Language)))),
        new("short name of an organ", "organName", (text, random) => ByPattern(text, random, IsOfTheBody, text.Language switch { "en" => "(?<![\\w-])the (General Assembly|Security Council|Economic and Social Council)(?![\\w’])", "zh" => "(?<=[\u4E00-\u9FFF])大会(?=第|主席)", _ => null }, match => match.Value switch { "the General Assembly" => random.Pick<string>(["the UN General Assembly", "UNGA"]), "the Security Council" => "the UN Security Council", "大会" => "联大", _ => "ECOSOC" })),
        new("date in another form", "dateForm", DateInAnotherForm),
        new("session in figures", "sessionNumber", SessionInFigures),
        new("-ise", "spellingIze", (text, random) => ByPattern(text, random, IsOfTheBody, text.Language == "en" ? "(?<=\\b[a-z]{2,})iz(?=(e|es|ed|ing|ation|ations)\\b)" : null, _ => "is")),
        new("another spelling", "spelling", (text, random) => ByPattern(text, random, IsOfTheBody, text.Language == "en" ? "\\b(programmes?|centres?|labour|per cent|cooperation|towards|ageing|defence|behaviours?|neighbouring|fulfil|while|among|favourable|endeavours?|honour)\\b" : null, match => Respelt(match.Value))),
        new("abbreviation with full stops", "abbreviationStops", (text, random) => ByPattern(text, random, IsOfTheBody, text.Language == "en" ? "(?<=[ (])(UNESCO|HIV|AIDS|NATO|UN|ITU|ISIL|ICT|IAEA|[A-Z]{3,5})(?=[ ),])" : null, match => string.Concat(match.Value.Select(c => $"{c}.")))),
        new("abbreviation introduced again", "abbreviationTwice", (text, random) => WithAbbreviation(text, random, again: true)),
        new("abbreviation before it is introduced", "abbreviationBefore", (text, random) => WithAbbreviation(text, random, again: false)),
    ];

    private static bool IsOfTheBody(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub;

    private static bool IsNote(Paragraph paragraph) => paragraph.Kind == ParagraphKind.Footnote;

    private static bool IsAny(Paragraph paragraph) => true;

    private static Planted? InOne(ParsedDocument text, SeededRandom random, Func<Paragraph, bool> where, Func<string, string, (int At, int Length, string Words)?> edit)
    {
        var candidates = text.Paragraphs.Where(where).Select(paragraph => (paragraph, edit: edit(Flat(paragraph), text.Language))).Where(each => each.edit is not null).ToList();
        if (candidates.Count == 0)
            return null;
        var (paragraph, (at, length, words)) = (random.Pick(candidates) is var one ? one.paragraph : null!, one.edit!.Value);
        return new(With(text, Edited(paragraph, at, length, words)), paragraph.Id);
    }

    private static Planted? ByPattern(ParsedDocument text, SeededRandom random, Func<Paragraph, bool> where, string? pattern, Func<Match, string> words)
    {
        if (pattern is null)
            return null;
        var places = text.Paragraphs.Where(where).SelectMany(paragraph => Regex.Matches(Flat(paragraph), pattern), (paragraph, match) => (paragraph, match)).ToList();
        if (places.Count == 0)
            return null;
        var (paragraph, match) = random.Pick(places);
        return new(With(text, Edited(paragraph, match.Index, match.Length, words(match))), paragraph.Id);
    }

    private static Planted? InOpening(ParsedDocument text, SeededRandom random, Func<Reading, string, (int At, int Length, string Words)?> edit)
    {
        var setting = Setting(text);
        return InOne(text, random, IsOfTheBody, (_, _) => null) ?? Pick(text, random, text.Paragraphs.Where(IsOfTheBody).Select(paragraph => (paragraph, edit(new(paragraph, setting), text.Language))));
    }

    private static Planted? Pick(ParsedDocument text, SeededRandom random, IEnumerable<(Paragraph Paragraph, (int At, int Length, string Words)? Edit)> each)
    {
        var candidates = each.Where(one => one.Edit is not null).ToList();
        if (candidates.Count == 0)
            return null;
        var (paragraph, edit) = random.Pick(candidates);
        return new(With(text, Edited(paragraph, edit!.Value.At, edit.Value.Length, edit.Value.Words)), paragraph.Id);
    }

    // With the mark goes the blank beside it.
    private static (int, int, string) WithoutMark(Reading reading)
    {
        var (start, length) = (reading.Opener.MarkStart, reading.Opener.MarkLength);
        if (reading.Setting.Language == "zh")
            return (start, length, "");
        return start > 0 ? (start - 1, length + 1, "") : (0, length + 2, reading.Text[(length + 1)..(length + 2)].ToUpperInvariant());
    }

    private static string Like(char was, string mark) => char.IsUpper(was) ? char.ToUpperInvariant(mark[0]) + mark[1..] : mark;

    // The verb that the paragraph before has too.
    private static bool IsInARun(ParsedDocument text, Reading reading) =>
        Before(text, reading.Paragraph) is { } before && new Reading(before, reading.Setting).Opener.Key == reading.Opener.Key;

    private static Paragraph? Before(ParsedDocument text, Paragraph paragraph) =>
        text.Paragraphs.TakeWhile(each => each.Id != paragraph.Id).LastOrDefault(each => each.Kind is ParagraphKind.Preambular or ParagraphKind.Operative) is { } before && before.Kind == paragraph.Kind ? before : null;

    private static Paragraph? Next(ParsedDocument text, Paragraph paragraph) => text.Paragraphs.SkipWhile(each => each.Id != paragraph.Id).Skip(1).FirstOrDefault();

    private static Planted? TakenOutBefore(ParsedDocument text, SeededRandom random)
    {
        var setting = Setting(text);
        var candidates = new List<(string Gone, string Left)>();
        foreach (var paragraph in text.Paragraphs.Where(IsOfTheBody))
        {
            var reading = new Reading(paragraph, setting);
            if (reading.Opener.Order != 1 || Before(text, paragraph) is not { } before || new Reading(before, setting).Opener.Key != reading.Opener.Key)
                continue;
            if (Before(text, before) is not { } first || new Reading(first, setting).Opener is var opener && opener.Key.Length > 0 && opener.Key[..1] != reading.Opener.Key[..1])
                candidates.Add((before.Id, paragraph.Id));
        }

        if (candidates.Count == 0)
            return null;
        var (gone, left) = random.Pick(candidates);
        var at = text.Paragraphs.Select((paragraph, index) => (paragraph, index)).Single(each => each.paragraph.Id == gone).index;
        var subs = text.Paragraphs.Skip(at + 1).TakeWhile(paragraph => paragraph.Kind == ParagraphKind.Sub).Count();
        return new([.. text.Paragraphs.Where((_, index) => index < at || index > at + subs)], left);
    }

    // The verbs of which nobody doubts where they belong.
    private static Planted? InTheOtherPart(ParsedDocument text, SeededRandom random)
    {
        string[] both = ["请", "决定", "邀请", "意识到", "深信", "铭记", "遵循"];
        var setting = Setting(text);
        var candidates = text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative && new Reading(paragraph, setting).Opener is { IsKnown: true } opener && (text.Language != "zh" || both.Contains(opener.Key))).ToList();
        if (candidates.Count == 0)
            return null;
        var moved = random.Pick(candidates);
        return new(With(text, moved with { Kind = moved.Kind == ParagraphKind.Preambular ? ParagraphKind.Operative : ParagraphKind.Preambular }), moved.Id);
    }

    private static Planted? NotesChangedAbout(ParsedDocument text, SeededRandom random)
    {
        var notes = text.Paragraphs.Where(IsNote).Where(note => int.TryParse(note.Label, out _)).ToList();
        if (notes.Count < 2)
            return null;
        var (one, other) = (random.Pick(notes), random.Pick(notes));
        return one.Id == other.Id ? null : new([.. text.Paragraphs.Select(paragraph => paragraph.Id == one.Id ? one with { Label = other.Label } : paragraph.Id == other.Id ? other with { Label = one.Label } : paragraph)], null);
    }

    private static (Paragraph? Paragraph, int At, string? Note) References(ParsedDocument text, SeededRandom random)
    {
        var references = new List<(Paragraph?, int, string?)>();
        foreach (var paragraph in text.Paragraphs)
        {
            var at = 0;
            foreach (var op in paragraph.Text.Ops)
            {
                if (op.Embed?.Footnote is { } note)
                    references.Add((paragraph, at, note));
                at += op.Length;
            }
        }

        var single = references.Where(each => references.Count(other => other.Item3 == each.Item3) == 1).ToList();
        return single.Count == 0 ? default : random.Pick(single);
    }

    private static Planted? DateInAnotherForm(ParsedDocument text, SeededRandom random)
    {
        var language = text.Language;
        var places = text.Paragraphs.Where(IsOfTheBody).SelectMany(paragraph => Dates.FindAll(Flat(paragraph)), (paragraph, date) => (paragraph, date))
            .Where(each => Flat(each.paragraph).Substring(each.date.Start, each.date.Length) == Dates.Printed(each.date.Day, language)).ToList();
        if (places.Count == 0)
            return null;
        var (paragraph, (start, length, day)) = random.Pick(places);
        var printed = Dates.Printed(day, language);
        var month = printed.Split(' ', '/').FirstOrDefault(word => word.Length > 2 && word.All(char.IsLetter)) ?? printed;
        string[] forms = language switch
        {
            "en" => [$"{month} {day.Day}, {day.Year}", $"{day.Day}th {month} {day.Year}", $"{day.Day} {month}, {day.Year}", $"{day:yyyy-MM-dd}", $"{day:dd.MM.yyyy}"],
            "zh" => [$"{day:yyyy-MM-dd}", $"{day:yyyy.M.d}", $"{day.Year}年{day.Month}月{day.Day}号", string.Concat($"{day.Year}".Select(c => "〇一二三四五六七八九"[c - '0'])) + $"年{"零一二三四五六七八九"[day.Month % 10]}月{"零一二三四五六七八九"[Math.Max(1, day.Day % 10)]}日"],
            "fr" => [$"{day:dd/MM/yyyy}", printed.Replace(month, Like('A', month), StringComparison.Ordinal)],
            "es" => [$"{day:dd/MM/yyyy}", $"{day.Day} de {month} {day.Year}", printed.Replace(" de ", " ", StringComparison.Ordinal)],
            "ru" => [$"{day:dd.MM.yyyy}", printed.Replace("года", "г.", StringComparison.Ordinal)],
            _ => [$"{day:dd/MM/yyyy}", $"{day.Day} {printed.Split('/')[1]}"],
        };
        return new(With(text, Edited(paragraph, start, length, random.Pick(forms))), paragraph.Id);
    }

    private static Planted? SessionInFigures(ParsedDocument text, SeededRandom random)
    {
        var places = text.Paragraphs.Where(IsOfTheBody).SelectMany(paragraph => SessionNames.Find(Flat(paragraph), text.Language), (paragraph, session) => (paragraph, session)).ToList();
        if (places.Count == 0)
            return null;
        var (paragraph, session) = random.Pick(places);
        var n = session.Number;
        var words = text.Language switch
        {
            "zh" => $"第{n}届",
            "en" => $"{n}{(n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }}",
            "fr" => $"{n}e",
            "es" => $"{n}º",
            "ru" => $"{n}-й",
            _ => $"{n}",
        };
        return text.Language == "es" && !Flat(paragraph)[..session.Start].Contains("Asamblea General", StringComparison.Ordinal) ? null : new(With(text, Edited(paragraph, session.Start, session.Length, words)), paragraph.Id);
    }

    private static Planted? WithAbbreviation(ParsedDocument text, SeededRandom random, bool again)
    {
        var body = text.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative && Flat(paragraph).Length > 60).ToList();
        if (body.Count < 4)
            return null;
        var (name, full) = random.Pick<(string, string)>([("ICT", "information and communications technologies"), ("UNICEF", "United Nations Children’s Fund"), ("SDG", "Sustainable Development Goals")]);
        var (first, second) = (random.Next(body.Count - 1), body.Count - 1);
        if (text.Paragraphs.Any(paragraph => Flat(paragraph).Contains(name, StringComparison.Ordinal)))
            return null;
        var introduction = text.Language == "zh" ? $"信息和通信技术({name})" : $" {full} ({name})";
        var use = text.Language == "zh" ? name : $" {name}";
        int End(Paragraph paragraph) => Ends(Flat(paragraph)) - 1;
        var changed = With(text, Edited(body[first], End(body[first]), 0, again ? introduction : use));
        changed = [.. changed.Select(paragraph => paragraph.Id == body[second].Id ? Edited(paragraph, End(paragraph), 0, introduction) : paragraph)];
        return new(changed, again ? body[second].Id : body[first].Id);
    }

    private static string? States(string language) => language switch { "en" => "Member States", "zh" => "会员国(?=[、，和])", "fr" => "Kazakhstan|Kirghizistan|Achgabat", "es" => "Kazajstán|Kirguistán|Asjabad", "ru" => "Ашхабаде", _ => "عشق أباد" };

    private static string[] Aliases(string language) => language switch
    {
        "en" => ["South Korea", "North Korea", "Ivory Coast", "Cape Verde", "Swaziland", "the Czech Republic", "Turkey", "Burma", "Russia", "Vietnam", "Laos", "Syria", "Iran", "Venezuela", "Bolivia", "Tanzania", "Moldova", "Macedonia", "East Timor", "DPRK"],
        "zh" => ["南朝鲜", "韩国", "北朝鲜", "象牙海岸", "俄罗斯", "英国", "美国", "伊朗", "委内瑞拉", "玻利维亚", "坦桑尼亚", "摩尔多瓦", "老挝", "文莱", "沙特", "印尼", "阿联酋", "马其顿"],
        "fr" => ["Corée du Sud", "Corée du Nord", "Cap-Vert", "Swaziland", "République tchèque", "Turquie", "Birmanie", "Russie", "Vietnam"],
        "es" => ["Corea del Sur", "Costa de Marfil", "Suazilandia", "República Checa", "Turquía", "Birmania", "Rusia", "Vietnam", "Kenia"],
        "ru" => ["Южная Корея", "Северная Корея", "Белоруссия", "Молдавия", "Россия", "Бирма"],
        _ => ["كوريا الجنوبية", "كوريا الشمالية", "ساحل العاج", "بورما", "روسيا"],
    };

    private static string Respelt(string word) => word switch
    {
        "per cent" => "percent",
        "cooperation" => "co-operation",
        "towards" => "toward",
        "ageing" => "aging",
        "defence" => "defense",
        "fulfil" => "fulfill",
        "while" => "whilst",
        "among" => "amongst",
        _ => word.Replace("amme", "am", StringComparison.Ordinal).Replace("centre", "center", StringComparison.Ordinal).Replace("our", "or", StringComparison.Ordinal),
    };

    private static string Foreign(string mark, string language) => (language, mark.Trim()) switch
    {
        ("zh", "，") or ("ar", "،") => ",",
        ("zh", "；") or ("ar", "؛") => ";",
        ("zh", "：") => ":",
        ("zh", "(") => "（",
        ("zh", ")") => "）",
        (_, ",") => "，",
        _ => "；",
    };

    private static string Semicolon(string language) => language switch { "zh" => "；", "ar" => "؛", _ => ";" };

    private static string And(string language) => language switch { "zh" => "以及", "fr" => " et", "es" => " y", "ru" => " и", "ar" => " و", _ => " and" };

    private static string Other(char mark, string language, SeededRandom random)
    {
        var marks = language switch { "zh" => "，；。：", "ar" => "،؛.:", _ => ",;.:" };
        return random.Pick([.. marks.Where(other => other != mark)]).ToString();
    }

    private static int Ends(string flat) => flat.TrimEnd(' ', '\u00A0', '\uFFFC').Length;

    private static string Flat(Paragraph paragraph) => string.Concat(paragraph.Text.Ops.Select(op => op.Text ?? "\uFFFC"));

    private static TextSetting Setting(ParsedDocument text) => new(text.Language, text.Kind, text.Masthead.Organ, text.Symbol, OfficialTexts.Today);

    private static Paragraph Edited(Paragraph paragraph, int at, int length, string words) => paragraph with
    {
        Text = paragraph.Text.Compose(Delta.Of([.. at > 0 ? [DeltaOp.Retain(at)] : (DeltaOp[])[], .. words.Length > 0 ? [DeltaOp.Insert(words)] : (DeltaOp[])[], .. length > 0 ? [DeltaOp.Delete(length)] : (DeltaOp[])[]])),
    };

    private static IReadOnlyList<Paragraph> With(ParsedDocument text, Paragraph changed) => [.. text.Paragraphs.Select(paragraph => paragraph.Id == changed.Id ? changed : paragraph)];
}

/// <summary>A text with a fault in it.</summary>
/// <param name="Paragraphs">The text's paragraphs.</param>
/// <param name="Paragraph">Where the fault is to be found; null where any place will do.</param>
internal sealed record Planted(IReadOnlyList<Paragraph> Paragraphs, string? Paragraph);
