using Drafting.Documents;
using Drafting.Formats.Sponsors;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Reads what stands before the text of a resolution or letter: masthead, adoption, sponsors, title.</summary>
internal sealed class Header(string language, bool titlesAreBroken, List<ImportWarning> warnings)
{
    private readonly Wording wording = Wording.Of(language);
    private readonly List<string> agendaTitles = [];
    private readonly List<FoundParagraph> unknown = [];
    private bool afterItem;
    private bool afterMarker;
    private bool isCouncilTitle;
    private Block? title;
    private string? number;

    public Masthead Masthead { get; private set; } = new();

    public List<FoundParagraph> Paragraphs { get; } = [];

    public List<NamedSponsor> Sponsors { get; } = [];

    public List<string> UnresolvedSponsors { get; } = [];

    /// <summary>Whether a line named it a draft resolution and who submits it.</summary>
    public bool IsDraft { get; private set; }

    public bool IsAdopted => number is not null || Masthead.AdoptedOn is not null;

    public string? Title => title?.Text;

    public void Read(IReadOnlyList<Block> blocks, bool endsInTitle)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!TryMasthead(blocks[i]) && !TryMarker(blocks[i]))
                ReadText(blocks[i], isTitle: !isCouncilTitle && (afterMarker || (endsInTitle && i == blocks.Count - 1)));
        }

        if (title is not null)
            Paragraphs.Add(new FoundParagraph(ParagraphKind.Title, title.Text, title.Line, number is null ? null : number + "."));
        Masthead = Masthead with { AgendaTitles = JoinBroken(agendaTitles) };
        Paragraphs.InsertRange(0, unknown);
    }

    private bool TryMasthead(Block block)
    {
        var text = block.Text;
        if (afterMarker)
            return false;
        if (Symbols.SplitAtEnd(text) is { } split && (split.Before.Length == 0 || DistributionLine.IsKnown(split.Before)) && Masthead.Symbol is null)
            Masthead = Masthead with { Symbol = split.Symbol };
        else if (wording.Organ.Match(text) is { Success: true } organ && (Masthead.Organ is null || IsOfHumanRightsCouncil))
            Masthead = Masthead with { Organ = OrganName(organ.Groups["organ"].Value, language) };
        else if (DistributionLine.TryDistribution(text) is { } distribution && Masthead.Distribution is null)
            Masthead = Masthead with { Distribution = distribution };
        else if (DistributionLine.TryOriginal(text) is { } original && Masthead.OriginalLanguage is null)
            Masthead = Masthead with { OriginalLanguage = original };
        else if (Dates.Whole(text) is { } date && Masthead.Date is null && !afterItem)
            Masthead = Masthead with { Date = date };
        else if (!afterItem && Masthead.Session is null && wording.Session.IsMatch(text))
            Masthead = Masthead with { Session = text };
        else if (!afterItem && Masthead.Committee is null && wording.Committee.IsMatch(text))
            Masthead = Masthead with { Committee = text };
        else if (wording.AgendaItem.Match(text) is { Success: true } item && !afterItem)
            ReadItems(item.Groups["items"].Value);
        else
            return DistributionLine.IsKnown(text);
        return true;
    }

    // The Council prints the Assembly, whose organ it is, above its own name.
    private bool IsOfHumanRightsCouncil => Masthead.Symbol?.Contains("/HRC/", StringComparison.Ordinal) == true;

    private void ReadItems(string items)
    {
        Masthead = Masthead with { AgendaItems = AgendaItems.Parse(items) };
        afterItem = true;
    }

    private bool TryMarker(Block block)
    {
        var text = block.Text;
        if (wording.Adoption.IsMatch(text) && Masthead.AdoptedOn is null)
        {
            Masthead = Masthead with { AdoptedOn = Dates.Find(text) };
            Paragraphs.Add(new FoundParagraph(ParagraphKind.Plain, text, block.Line));
        }
        else if (AdoptionLines.Note(text) is { } note && Masthead.AdoptionNote is null)
        {
            Masthead = Masthead with { AdoptionNote = note };
            Paragraphs.Add(new FoundParagraph(ParagraphKind.Plain, text, block.Line));
        }
        else if (wording.Sponsors.Match(text) is { Success: true } line && !IsDraft)
        {
            ReadSponsors(line.Groups["names"].Value, block.Line);
        }
        else if (Symbols.SplitTitle(text) is { } numbered && number is null)
        {
            number = numbered.Number;
            title = title is null ? new Block(numbered.Title, block.Line) : title with { Text = LineJoin.Join(title.Text, numbered.Title) };
        }
        else if (Symbols.IsCouncilTitle(text) && title is null)
        {
            (title, isCouncilTitle) = (block, true);
        }
        else
        {
            return false;
        }

        afterMarker = true;
        return true;
    }

    private void ReadSponsors(string names, int line)
    {
        IsDraft = true;
        var (sponsors, unresolved) = SponsorLine.Parse(names, language);
        Sponsors.AddRange(sponsors);
        UnresolvedSponsors.AddRange(unresolved);
        warnings.AddRange(unresolved.Select(name => SponsorLine.Unknown(name, line)));
    }

    private void ReadText(Block block, bool isTitle)
    {
        if (isTitle)
        {
            title = title is null ? block : title with { Text = LineJoin.Join(title.Text, block.Text) };
        }
        else if (afterItem)
        {
            agendaTitles.Add(block.Text);
        }
        else
        {
            warnings.Add(new ImportWarning(block.Line, $"“{Shortened(block.Text)}” is no known part of a masthead; kept as plain text."));
            unknown.Add(new FoundParagraph(ParagraphKind.Plain, block.Text, block.Line));
        }
    }

    internal static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    // Chinese mastheads space the characters out: “大  会”.
    internal static string OrganName(string printed, string language) =>
        language == "zh" ? printed.Replace(" ", "", StringComparison.Ordinal) : printed;

    // A title printed over several lines; a colon ends the title of an item that has sub-items.
    private List<string> JoinBroken(List<string> titles)
    {
        if (!titlesAreBroken)
            return titles;
        var joined = new List<string>();
        foreach (var line in titles)
        {
            if (joined.Count > 0 && !Punctuation.EndsInColon(joined[^1]))
                joined[^1] = LineJoin.Join(joined[^1], line);
            else
                joined.Add(line);
        }

        return joined;
    }
}
