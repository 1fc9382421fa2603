using System.Runtime.Versioning;
using LocalProgram;

namespace CraftAspire.Tests.Application.Local;

[UnsupportedOSPlatform("windows")]
public sealed class A_private_folder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public void is_closed_to_others_also_when_it_was_open()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("open"));
        File.SetUnixFileMode(folder.In("open"), Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        PrivateFolder.Ensure(folder.In("open"));
        PrivateFolder.Ensure(folder.In("new/one"));

        File.GetUnixFileMode(folder.In("open")).ShouldBe(Owner);
        File.GetUnixFileMode(folder.In("new/one")).ShouldBe(Owner);
    }

    [Fact]
    public void lets_another_user_through_only_where_root_keeps_that_users_folder_in_it()
    {
        using var folder = new TemporaryFolder();

        PrivateFolder.Ensure(folder.In("data"), isPassage: true);

        var passage = Environment.IsPrivilegedProcess ? UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : UnixFileMode.None;
        File.GetUnixFileMode(folder.In("data")).ShouldBe(Owner | passage);
    }
}
