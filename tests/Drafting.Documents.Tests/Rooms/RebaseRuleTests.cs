using System.Globalization;
using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Rooms;

/// <summary>
/// The table TX of SPEC.md, row by row: o over a with priority for a, and, where it is another answer, without. An edit is written as it
/// reads: <c>"3 +ab -2"</c> passes over three units, inserts ab and deletes two. Lengths: p 5, q 4.
/// </summary>
public class RebaseRuleTests
{
    private static readonly Case[] Table =
    [
        new("TX1 edits at one place", Edit("p", "2 +甲"), Edit("p", "2 +乙"), [Edit("p", "3 +甲")], [Edit("p", "2 +甲")]),
        new("TX1 deleted by both", Edit("p", "1 -2"), Edit("p", "-4"), []),
        new("TX2 an edit on both sides of a split", Edit("p", "1 +x 2 -2"), Split("p", 3, "n"), [Edit("p", "1 +x"), Edit("n", "-2")]),
        new("TX2 an insert at the split", Edit("p", "3 +x"), Split("p", 3, "n"), [Edit("p", "3 +x")]),
        new("TX2 an insert at a split at the beginning", Edit("p", "+x"), Split("p", 0, "n"), [Edit("n", "+x")]),
        new("TX3 a split at the inserted text", Split("p", 3, "n"), Edit("p", "3 +ab"), [Split("p", 5, "n")]),
        new("TX3 a split at the beginning", Split("p", 0, "n"), Edit("p", "+ab"), [Split("p", 0, "n")]),
        new("TX4", Edit("p", "1 +x"), Join("p", "q", 4, 5), [Edit("q", "5 +x")]),
        new("TX5", Edit("q", "4 +x"), Join("p", "q", 4, 5), [Edit("q", "4 +x")]),
        new("TX6 where it begins", Join("p", "q", 4, 5), Edit("q", "4 +ab"), [Join("p", "q", 6, 5)]),
        new("TX6 how long it is", Join("p", "q", 4, 5), Edit("p", "+ab -1"), [Join("p", "q", 4, 6)]),
        new("TX7 before the other split", Split("p", 2, "n"), Split("p", 4, "m"), [Split("p", 2, "n")]),
        new("TX7 behind the other split", Split("p", 5, "n"), Split("p", 4, "m"), [Split("m", 1, "n")]),
        new("TX7 at the other split", Split("p", 4, "n"), Split("p", 4, "m"), [Split("m", 0, "n")], [Split("p", 4, "n")]),
        new("TX7a", Split("q", 3, "p"), Split("r", 1, "p"), []),
        new("TX8", Split("p", 2, "n"), Join("p", "q", 4, 5), [Split("q", 6, "n")]),
        new("TX9 up to where it begins", Split("q", 4, "n"), Join("p", "q", 4, 5), [Split("q", 4, "n")]),
        new("TX9 behind it", Split("q", 6, "n"), Join("p", "q", 4, 5), [Split("q", 11, "n")]),
        new("TX10", Join("p", "q", 4, 5), Split("p", 2, "n"), [Join("p", "q", 4, 2)]),
        new("TX11 a split before its end", Join("p", "q", 4, 5), Split("q", 1, "n"), [Join("p", "n", 3, 5)]),
        new("TX11 a split behind its end", Join("p", "q", 4, 5), Split("q", 6, "n"), [Join("p", "q", 4, 5)]),
        new("TX12", Join("p", "q", 4, 5), Join("q", "r", 7, 4), [Join("p", "r", 11, 5)]),
        new("TX12a", Join("p", "q", 4, 5), Join("q", "p", 5, 4), [], [Split("p", 5, "q"), Join("p", "q", 4, 5)]),
        new("TX13", Join("p", "q", 4, 5), Join("x", "q", 4, 3), [Join("p", "q", 7, 5)], [Join("p", "q", 4, 5)]),
        new("TX13a", Join("p", "q", 4, 5), Join("x", "p", 5, 2), [Join("p", "q", 4, 7)]),
        new("TX14 into another", Join("p", "q", 4, 5), Join("p", "r", 3, 5), [], [Split("r", 3, "p"), Join("p", "q", 4, 5)]),
        new("TX14 into the same", Join("p", "q", 4, 5), Join("p", "q", 4, 5), []),
        new("TX15 removed", Edit("p", "+x"), new RemoveParagraph("p"), [Edit("p", "+x")]),
        new("TX15 restored", Edit("p", "+x"), new RestoreParagraph("p"), [Edit("p", "+x")]),
        new("TX16", Split("p", 2, "n"), new RemoveParagraph("p"), [Split("p", 2, "n")]),
        new("TX17", new RemoveParagraph("p"), Split("p", 2, "n"), [new RemoveParagraph("p"), new RemoveParagraph("n")]),
        new("TX18 what is joined is removed", Join("p", "q", 4, 5), new RemoveParagraph("p"), [], [new RestoreParagraph("p"), Join("p", "q", 4, 5)]),
        new("TX18 what it is joined to is removed", Join("p", "q", 4, 5), new RemoveParagraph("q"), []),
        new("TX19", new RemoveParagraph("p"), Join("p", "q", 4, 5), [], [Split("q", 4, "p"), new RemoveParagraph("p")]),
        new("TX20", new RemoveParagraph("q"), Join("p", "q", 4, 5), [Split("q", 4, "p"), new RemoveParagraph("q")]),
        new("TX21", new RemoveParagraph("p"), new RemoveParagraph("p"), []),
        new("TX22", new RestoreParagraph("p"), new RestoreParagraph("p"), []),
        new("TX22a", new RestoreParagraph("p"), Split("p", 2, "n"), [new RestoreParagraph("p"), new RestoreParagraph("n")]),
        new("TX23 an insert", Insert("m", "p"), Split("p", 2, "n"), [Insert("m", "n")]),
        new("TX23 a move", new MoveParagraph("x", "p"), Split("p", 2, "n"), [new MoveParagraph("x", "n")]),
        new("TX24 behind an insert", Insert("m", "x"), Insert("n", "x"), [Insert("m", "n")], [Insert("m", "x")]),
        new("TX24 behind a move, both to the beginning", Insert("m", null), new MoveParagraph("p", null), [Insert("m", "p")], [Insert("m", null)]),
        new("TX25", new MoveParagraph("p", "x"), new MoveParagraph("p", "q"), [new MoveParagraph("p", "x")], []),
        new("TX26", new MoveParagraph("p", "x"), Split("p", 2, "n"), [new MoveParagraph("p", "x"), new MoveParagraph("n", "p")]),
        new("TX27 removed", new MoveParagraph("p", "x"), new RemoveParagraph("p"), []),
        new("TX27 joined", new MoveParagraph("p", "x"), Join("p", "q", 4, 5), []),
        new("TX28 a paragraph's fields", Set(ParagraphKind.Sub, 2), Set(ParagraphKind.Plain, null), [Set(ParagraphKind.Sub, 2)], [Set(null, 2)]),
        new("TX28 a paragraph's status", Status(ParagraphStatus.Agreed), Status(ParagraphStatus.Bracketed), [Status(ParagraphStatus.Agreed)], []),
        new("TX28 the masthead's fields", Masthead("session", "organ"), Masthead("organ"), [Masthead("session", "organ")], [Masthead("session")]),
        new("TX29 removed", Set(ParagraphKind.Sub, 2), new RemoveParagraph("p"), []),
        new("TX29 joined", Status(ParagraphStatus.Agreed), Join("p", "q", 4, 5), []),
        new("OP11 what concerns no paragraph", new NameVersion("甲"), new RemoveParagraph("p"), [new NameVersion("甲")]),
        new("OP11 nor is touched by it", Edit("p", "+x"), new AddSponsor("KAZ", SponsorRole.Co), [Edit("p", "+x")]),
    ];

    public static IEnumerable<TheoryDataRow<Case>> Cases => Table.Select(rule => new TheoryDataRow<Case>(rule));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_SaysWhatItBecomes(Case rule)
    {
        Assert.Equal(Shown(rule.First), Shown(RebaseOne.Over(rule.O, rule.A, first: true)));
        Assert.Equal(Shown(rule.NotFirst ?? rule.First), Shown(RebaseOne.Over(rule.O, rule.A, first: false)));
    }

    [Fact]
    public void RB2_WhatBecomesSeveral_MeetsWhatFollows()
    {
        var (rebased, others) = Rebase.Over([Edit("p", "1 +x 2 -2")], [Split("p", 3, "n"), Edit("n", "+z")]);
        Assert.Equal(Shown([Edit("p", "1 +x"), Edit("n", "1 -2")]), Shown(rebased));
        Assert.Equal(Shown([Split("p", 4, "n"), Edit("n", "+z")]), Shown(others));
    }

    /// <summary>A row of the table.</summary>
    /// <param name="NotFirst">The answer without priority for a; null where it is the same.</param>
    public sealed record Case(string Rule, Operation O, Operation A, Operation[] First, Operation[]? NotFirst = null)
    {
        public override string ToString() => Rule;
    }

    private static EditText Edit(string paragraph, string steps)
    {
        var delta = new DeltaBuilder();
        foreach (var step in steps.Split(' '))
            _ = step[0] switch
            {
                '+' => delta.Insert(step[1..]),
                '-' => delta.Delete(int.Parse(step[1..], CultureInfo.InvariantCulture)),
                _ => delta.Retain(int.Parse(step, CultureInfo.InvariantCulture)),
            };
        return new(paragraph, delta.Build());
    }

    private static SplitParagraph Split(string paragraph, int offset, string newId) => new(paragraph, offset, newId);

    private static JoinParagraph Join(string paragraph, string into, int offset, int length) => new(paragraph, into, offset, length);

    private static InsertParagraph Insert(string id, string? after) => new(id, after, ParagraphKind.Operative, 0, Delta.Empty);

    private static SetParagraph Set(ParagraphKind? kind, int? level) => new("p", kind, level, false, null);

    private static SetParagraphStatus Status(ParagraphStatus status) => new("p", status);

    private static SetMasthead Masthead(params string[] fields) => new(fields.ToDictionary(field => field, _ => JsonSerializer.SerializeToElement("甲")));

    private static string Shown(IEnumerable<Operation> operations) =>
        string.Join('\n', operations.Select(operation => System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer => OperationJson.Write(writer, operation)).Span)));
}
