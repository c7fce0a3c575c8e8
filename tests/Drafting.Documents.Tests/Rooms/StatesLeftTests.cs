using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Rooms;

public class StatesLeftTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 29, 9, 0, 0, TimeSpan.Zero);

    // “a 3 text”: somebody's version, made so many minutes after the start.
    [Theory]
    [InlineData("a 1 草|a 2 草案|a 3 草案文", "草案文")]
    [InlineData("a 1 草|a 2 草案|b 3 草案文", "草案 草案文")]
    [InlineData("a 1 草|a 2 草案|a 13 草案文", "草案 草案文")]
    [InlineData("a 1 草|a 11 草案", "草案")]
    [InlineData("a 1 草|b 2 草案|a 3 草", "草 草案 草")]
    [InlineData("a 1 草案|b 2 草案文|b 3 草案", "草案")]
    public void Versions_OfOnePersonAtIt_AreOneState(string versions, string left) =>
        Assert.Equal(left, string.Join(' ', StatesLeft.Among([.. versions.Split('|').Select(Version)], TimeSpan.FromMinutes(10)).Select(state => state.Text.PlainText)));

    [Fact]
    public void WhatTheDraftBeganWith_IsAState_WhoeverWritesNext()
    {
        var began = new ParagraphVersion(1, 0, Start, null, null, Delta.FromText("原文"));
        Assert.Equal([began], StatesLeft.Among([began, Version("a 1 原", 0) with { By = null, Delegation = null, Text = Delta.FromText("原文") }], TimeSpan.FromMinutes(10)));
        Assert.Equal(2, StatesLeft.Among([began, Version("a 1 原", 0) with { By = null, Delegation = null }], TimeSpan.FromMinutes(10)).Count);
    }

    private static ParagraphVersion Version(string text, int index)
    {
        var parts = text.Split(' ');
        return new(index + 1, index + 1, Start.AddMinutes(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)), parts[0], "KAZ", Delta.FromText(parts[2]));
    }
}
