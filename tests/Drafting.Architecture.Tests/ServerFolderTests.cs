namespace Drafting.Architecture.Tests;

/// <summary>Of two folders of the server one may know the other, and never both: so each can be read, and changed, with what is below it alone.</summary>
public class ServerFolderTests
{
    private static readonly ServerFolders Server = new();

    [Fact]
    public void Folders_KnowEachOtherOneWay()
    {
        var known = Server.Known();
        Assert.True(known.Values.Sum(others => others.Count) > 50, "Folders are not read as they are written.");
        var ring = ServerFolders.Ring(known);
        Assert.True(ring is null, $"Folders of the server know each other in a ring: {string.Join(", ", ring ?? [])}.");
    }

    // What is in a namespace above can be named without a word of where it is.
    [Fact]
    public void Namespaces_AreFolders()
    {
        Assert.Empty(Server.Files.Where(file => file.Name != "Program.cs" && !file.Text.Contains($"namespace {ServerFolders.NamespaceOf(file.Name)};", StringComparison.Ordinal)).Select(file => file.Name));
        Assert.Empty(Server.Files.Where(file => file.Text.Contains("global using", StringComparison.Ordinal)).Select(file => file.Name));
    }

    [Theory]
    [InlineData("using Drafting.Server.Access;", "Access")]
    [InlineData("using static Drafting.Server.Access.Person;", "Access")]
    [InlineData("using Me = Drafting.Server.Access.Person;", "Access")]
    [InlineData("Task<global::Drafting.Server.Access.Person> me", "Access")]
    [InlineData("Task<Access.Person> me", "Access")]
    [InlineData("Task<Server.Access.Person> me", "Access")]
    [InlineData("DraftingServer.BuildAsync()", "")]
    [InlineData("draft.Access.Person, Access.Length", null)]
    public void Folder_IsKnownHoweverItIsNamed(string source, string? folder) => Assert.Equal(folder is null ? [] : [folder], Server.NamedIn(source));

    [Fact]
    public void Ring_IsFound()
    {
        var known = new Dictionary<string, Dictionary<string, string>>
        {
            ["Board"] = new() { ["Drafts"] = "Board/A.cs" },
            ["Drafts"] = new() { ["Library"] = "Drafts/B.cs" },
            ["Library"] = new() { ["Access"] = "Library/C.cs", ["Drafts"] = "Library/D.cs" },
            ["Access"] = [],
        };
        Assert.Equal(["Drafts/B.cs names Library", "Library/D.cs names Drafts"], ServerFolders.Ring(known));
        known["Library"].Remove("Drafts");
        Assert.Null(ServerFolders.Ring(known));
    }
}
