using System.Net;
using Drafting.Server.Access;
using Microsoft.Extensions.Time.Testing;

namespace Drafting.Server.Tests.Access;

/// <summary>How many attempts are looked at, and which passwords are refused.</summary>
public class SignInRulesTests
{
    [Fact]
    public void Guard_ManyAttemptsAtOnce_LooksAtFive_AndAtMoreAfterAWhile()
    {
        var clock = new FakeTimeProvider();
        var guard = new SignInGuard(clock);
        var here = new SignInOrigin(IPAddress.Parse("10.0.0.1"), null);
        Assert.Equal(5, Enumerable.Range(0, 100).Count(_ => guard.Begin("a@tests.example", here) is null));
        Assert.Null(guard.Begin("b@tests.example", here));
        Assert.Null(guard.Begin("a@tests.example", here with { Device = "known" }));
        Assert.InRange(guard.Begin("a@tests.example", here)!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(guard.Begin("a@tests.example", here));
        guard.Forgive("a@tests.example", here);
        Assert.Equal(5, Enumerable.Range(0, 100).Count(_ => guard.Begin("a@tests.example", here) is null));
    }

    [Fact]
    public void Guard_FromEverywhere_LooksAtAFewHundredAndLetsKnownDevicesPass()
    {
        var guard = new SignInGuard(new FakeTimeProvider());
        var looked = Enumerable.Range(0, 2000).Count(i => guard.Begin("a@tests.example", new(new IPAddress([10, 0, (byte)(i / 250), (byte)(i % 250)]), null)) is null);
        Assert.InRange(looked, 100, 300);
        Assert.Null(guard.Begin("a@tests.example", new(IPAddress.Loopback, "known")));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("Password1")]
    [InlineData("P@ssw0rd!")]
    [InlineData("passw0rd123")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("aaaaaaaa")]
    [InlineData("abababab")]
    [InlineData("qwertyuiop")]
    [InlineData("1qaz2wsx")]
    [InlineData("asdfghjkl1")]
    [InlineData("letmein123")]
    [InlineData("ChangeMe!")]
    [InlineData("admin123")]
    [InlineData("adminadmin")]
    [InlineData("supersecret")]
    [InlineData("Welcome2026")]
    [InlineData("iloveyou1")]
    [InlineData("Drafting2026!")]
    [InlineData("facilitator1")]
    [InlineData("weak@tests.example")]
    [InlineData("weakperson")]
    public void Password_OfThoseTriedFirst_IsCommon(string password) =>
        Assert.True(CommonPasswords.IsCommon(password, ["weak@tests.example", "weak", "tests", "example", "Weakperson"]));

    [Theory]
    [InlineData("long enough")]
    [InlineData("correct horse battery staple")]
    [InlineData("k7mq2xw9vd4hzr")]
    [InlineData("联合国大会第七十九届会议")]
    [InlineData("s3cret-of-the-test")]
    [InlineData("admin-pass-1")]
    [InlineData("pw-facilitator-1")]
    public void Password_OfOtherKinds_IsTaken(string password) => Assert.False(CommonPasswords.IsCommon(password, ["somebody@tests.example", "Somebody"]));
}
