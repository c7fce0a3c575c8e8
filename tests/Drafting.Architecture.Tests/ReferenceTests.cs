using System.Reflection;

namespace Drafting.Architecture.Tests;

/// <summary>Which part may know which: the table of src/ARCHITECTURE.md.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Drafting.Operations"] = [],
        ["Drafting.Documents"] = ["Drafting.Operations"],
        ["Drafting.Redlines"] = [],
        ["Drafting.Formats"] = ["Drafting.Operations", "Drafting.Documents", "Drafting.Redlines"],
        ["Drafting.Amendments"] = ["Drafting.Operations", "Drafting.Documents", "Drafting.Redlines", "Drafting.Formats"],
        ["Drafting.Language"] = ["Drafting.Operations", "Drafting.Documents", "Drafting.Formats"],
        ["Drafting.Storage.Sqlite"] = ["Drafting.Operations", "Drafting.Documents"],
        ["Drafting.Storage.Postgres"] = ["Drafting.Operations", "Drafting.Documents"],
        ["Drafting.Hosting.InProcess"] = ["Drafting.Operations", "Drafting.Documents"],
        ["Drafting.Hosting.Orleans"] = ["Drafting.Operations", "Drafting.Documents"],
    };

    public static TheoryData<string> Parts => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_ReferencesOnlyWhatItMay(string part) =>
        Assert.Empty(References(part).Where(name => name.StartsWith("Drafting.", StringComparison.Ordinal)).Except(Allowed[part]));

    [Theory]
    [InlineData("Drafting.Operations")]
    [InlineData("Drafting.Documents")]
    public void PureParts_HaveNoPackageAndDoNoInputOrOutput(string part)
    {
        string[] io = ["System.IO.FileSystem", "System.Net.Http", "System.Net.Sockets", "System.Data.Common", "System.Console", "System.Diagnostics.Process"];
        var foreign = References(part).Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Drafting.", StringComparison.Ordinal));
        Assert.Empty(foreign);
        Assert.Empty(References(part).Intersect(io));
    }

    [Fact]
    public void Values_AreImmutable()
    {
        var types = new[] { "Drafting.Operations", "Drafting.Documents" }
            .SelectMany(part => Assembly.Load(part).GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null);
        var settable = types
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
            .Select(property => $"{property.DeclaringType}.{property.Name}");
        Assert.Empty(settable);
    }

    private static IEnumerable<string> References(string part) =>
        Assembly.Load(part).GetReferencedAssemblies().Select(reference => reference.Name!);
}
