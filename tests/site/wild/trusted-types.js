// Under the policy of this page, text that becomes HTML is refused, and so is every policy that would allow it.
addEventListener('DOMContentLoaded', () => {
  const say = (what, run) => {
    try {
      run();
      document.body.dataset[what] = 'allowed';
    } catch {
      document.body.dataset[what] = 'refused';
    }
  };
  say('html', () => (document.createElement('div').innerHTML = '<b>no</b>'));
  say('policy', () => trustedTypes.createPolicy('default', {}));
});
