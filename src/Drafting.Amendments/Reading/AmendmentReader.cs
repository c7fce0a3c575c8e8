using System.Globalization;
using Drafting.Amendments.Tongues;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Amendments.Reading;

/// <summary>Reads sentences as amendments of a text. Whatever is written, it says what each sentence does or why it does nothing.</summary>
internal sealed class AmendmentReader(IReadOnlyList<Paragraph> paragraphs)
{
    private readonly ParagraphNames _names = new(paragraphs);
    private readonly Amending _amending = new(paragraphs);
    private readonly List<UnderstoodSentence> _understood = [];
    private readonly List<NotUnderstoodSentence> _not = [];
    private readonly List<(Statement Statement, int Paragraph, string Text)> _readings = [];
    private int? _place;
    private ParagraphKind _kind = ParagraphKind.Operative;

    /// <param name="language">The language that is tried first.</param>
    public ReadAmendments Read(string text, string language)
    {
        var tongues = Tongue.From(language).ToList();
        foreach (var statement in StatementScanner.Scan(text))
            Read(statement, tongues);
        var result = _amending.Result;
        foreach (var (statement, paragraph, reading) in _readings)
        {
            if (result.FirstOrDefault(each => each.From == paragraph) is { } amended && Typography.Folded(amended.Text) != Typography.Folded(reading))
                Not(statement, ReadingProblem.ReadsOtherwise);
        }

        return new(_understood, _not, result);
    }

    private void Read(Statement statement, List<Tongue> tongues)
    {
        if (!statement.GoesOn)
            _place = null;
        foreach (var tongue in tongues)
        {
            if (Parsing.Of(tongue, statement) is not { } all)
                continue;
            var done = new List<Amendment>();
            foreach (var said in all)
            {
                if (AmendmentOf(said, tongue, statement) is { } amendment)
                    Do(amendment, said, statement, done);
            }

            if (done.Count > 0)
                _understood.Add(new(statement.Start, statement.Length, done));
            return;
        }

        Not(statement, statement.IsUnclosed ? ReadingProblem.UnclosedQuotation : ReadingProblem.NotUnderstood);
    }

    private void Do(Amendment amendment, Said said, Statement statement, List<Amendment> done)
    {
        if (_amending.Add(amendment) is not { } problem)
            done.Add(amendment);
        else
            Not(statement, problem switch
            {
                AmendingProblem.WordsNotFound => ReadingProblem.WordsNotFound,
                AmendingProblem.WordsAmbiguous => ReadingProblem.WordsAmbiguous,
                AmendingProblem.NothingBefore => ReadingProblem.NoParagraph,
                _ => ReadingProblem.Conflict,
            }, problem is AmendingProblem.WordsNotFound or AmendingProblem.WordsAmbiguous ? said.Quoted.GetValueOrDefault("old") ?? said.Quoted.GetValueOrDefault("anchor") : null);
    }

    /// <summary>Null where the sentence does nothing, and why is said.</summary>
    private Amendment? AmendmentOf(Said said, Tongue tongue, Statement statement)
    {
        var groups = said.Match.Groups;
        string Quoted(string name) => said.Quoted[name];
        bool Has(string name) => groups[name].Success;
        Quotation Quotation(string name) => new(Quoted(name), Has("nth") ? tongue.NumberOf(groups["nth"].Value) : null);
        switch (said.Kind)
        {
            case ActKind.Renumber:
                return new Renumber();
            case ActKind.Reading:
                if (_place is { } spokenOf)
                    _readings.Add((statement, spokenOf, Quoted("new")));
                return null;
            case ActKind.NewParagraph:
                if (tongue.KindOf(groups["kind"].Value) is not { } called || PlaceOf() is not { } place)
                    return null;
                var beside = place.Paragraph >= 0 ? paragraphs[place.Paragraph].Kind : _kind;
                _kind = tongue.IsAny(groups["kind"].Value) && beside == ParagraphKind.Preambular ? ParagraphKind.Preambular : called;
                return new NewParagraph(place, _kind, LevelOf(_kind), Has("label") ? $"{ParagraphNames.Plain(groups["label"].Value)}." : null, Quoted("new"));
        }

        var at = said.Named.ContainsKey("target") ? Find(said.Named["target"], statement) : said.Place is { } named ? Find(named, statement) : _place;
        if (at is not { } paragraph)
        {
            if (!said.Named.ContainsKey("target") && said.Place is null)
                Not(statement, ReadingProblem.NoParagraph);
            return null;
        }

        _place = paragraph;
        return said.Kind switch
        {
            ActKind.ReplaceWords => new ReplaceWords(paragraph, Quotation("old"), Quoted("new")),
            ActKind.DeleteWords => new DeleteWords(paragraph, Quotation("old")),
            ActKind.InsertWords => new InsertWords(paragraph, Quoted("new"), said.Quoted.ContainsKey("anchor") ? !Has("before") : Has("end"), said.Quoted.ContainsKey("anchor") ? Quotation("anchor") : null),
            ActKind.ReplaceParagraph => new ReplaceParagraph(paragraph, Quoted("new")),
            ActKind.DeleteParagraph => new DeleteParagraph(paragraph, Has("alone")),
            ActKind.TransferParagraph => PlaceOf() is { } to ? new TransferParagraph(paragraph, Has("alone"), to) : null,
            ActKind.RecastParagraph => tongue.KindOf(groups["kind"].Value) is { } kind ? new RecastParagraph(paragraph, kind, LevelOf(kind)) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(said)),
        };

        int LevelOf(ParagraphKind kind) => Has("level") ? int.Parse(groups["level"].Value, CultureInfo.InvariantCulture) : Tongue.UsualLevel(kind);

        Place? PlaceOf()
        {
            if (Has("beginning"))
                return new(PlaceRelation.AtBeginning);
            if (Has("that"))
                return new(PlaceRelation.AfterThat);
            return Find(said.Named["beside"], statement) is { } beside
                ? new(Has("before") ? PlaceRelation.Before : Has("immediately") ? PlaceRelation.ImmediatelyAfter : PlaceRelation.After, beside) : null;
        }
    }

    private int? Find(NamedParagraph named, Statement statement)
    {
        if (named.Name is not { } name)
        {
            if (_place is null)
                Not(statement, ReadingProblem.NoParagraph, named.Written);
            return _place;
        }

        var found = _names.Find(name);
        if (found.Count == 1)
            return found[0];
        Not(statement, found.Count == 0 ? ReadingProblem.UnknownParagraph : ReadingProblem.AmbiguousParagraph, named.Written);
        return null;
    }

    private void Not(Statement statement, ReadingProblem problem, string? about = null) =>
        _not.Add(new(statement.Start, statement.Length, problem, about));
}
