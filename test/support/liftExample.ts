/** Two hundred customers: value, channel, country, device, coupon. Invented, as is their worth. */
export const liftExample = `
60 email FR desktop no; 60 affiliate DE desktop no; 80 search FR mobile no; 80 affiliate FR mobile yes; 60 email FR mobile no;
440 email FR desktop no; 100 direct DE desktop yes; 100 email FR mobile yes; 80 direct FR desktop no; 140 email FR mobile no;
140 email AT mobile no; 60 direct NL mobile no; 80 social DE desktop no; 100 social FR mobile no; 60 direct NL desktop no;
40 social DE desktop no; 20 direct NL mobile yes; 40 email FR desktop no; 120 search DE mobile no; 60 affiliate NL mobile yes;
60 social FR desktop yes; 100 social NL desktop no; 20 affiliate FR mobile no; 120 search FR desktop no; 100 email DE mobile no;
520 search AT mobile no; 160 social AT mobile no; 80 direct AT mobile yes; 80 email DE mobile yes; 60 social AT desktop no;
160 email NL desktop no; 300 direct DE desktop no; 60 affiliate FR desktop yes; 20 social DE mobile no; 60 search AT mobile yes;
60 email FR mobile no; 400 email FR mobile no; 100 direct NL desktop no; 40 social DE mobile no; 120 affiliate AT mobile no;
40 direct DE mobile yes; 480 direct DE mobile no; 140 direct DE desktop no; 140 social DE mobile no; 80 email FR desktop no;
20 affiliate DE mobile no; 60 social DE desktop no; 140 email FR desktop no; 20 social FR mobile yes; 80 email DE mobile no;
60 direct AT mobile no; 20 affiliate NL mobile yes; 200 direct FR desktop no; 120 affiliate FR mobile no;
160 email DE desktop no; 160 email DE mobile no; 60 search NL mobile yes; 80 search FR mobile no; 140 email FR mobile no;
40 social AT desktop no; 80 affiliate DE mobile yes; 20 affiliate FR mobile no; 20 affiliate DE mobile no;
180 social DE mobile no; 220 direct DE desktop no; 40 social NL mobile no; 180 social AT mobile no; 280 direct NL desktop no;
60 email NL desktop no; 40 search DE mobile no; 100 email DE mobile no; 80 email AT desktop yes; 40 email FR mobile yes;
100 affiliate AT mobile no; 20 search DE mobile yes; 180 direct NL mobile yes; 60 search NL mobile no; 80 social AT mobile yes;
100 search AT mobile no; 100 affiliate FR mobile no; 100 social NL mobile yes; 20 social FR mobile yes; 40 social FR mobile no;
360 search DE mobile no; 120 direct DE mobile no; 20 affiliate FR mobile yes; 20 affiliate FR mobile yes;
20 affiliate AT mobile yes; 40 social FR mobile no; 100 search DE mobile no; 160 search FR desktop no; 60 direct DE desktop no;
120 search AT desktop no; 420 email AT desktop no; 160 affiliate DE desktop no; 140 direct AT mobile yes;
200 email AT desktop yes; 360 email DE desktop no; 220 email NL desktop no; 80 affiliate DE desktop no; 100 search DE mobile no;
340 email FR desktop no; 120 social DE desktop no; 20 social DE mobile yes; 40 social AT desktop yes;
40 affiliate DE desktop yes; 140 email DE mobile yes; 80 affiliate DE mobile no; 80 affiliate NL desktop no;
360 email DE mobile no; 160 email DE mobile no; 120 social NL mobile no; 40 search NL mobile no; 40 direct FR mobile no;
400 direct NL mobile no; 160 affiliate DE mobile no; 20 search NL mobile yes; 160 social DE mobile no;
20 affiliate NL desktop yes; 20 affiliate DE desktop yes; 60 search DE desktop no; 80 search DE mobile no;
40 affiliate AT mobile no; 120 search DE desktop no; 160 email NL mobile yes; 60 direct NL mobile no; 40 search DE desktop yes;
40 search DE mobile no; 0 social DE desktop yes; 60 social AT mobile no; 60 search AT mobile no; 40 affiliate NL mobile no;
140 affiliate FR desktop no; 80 direct DE desktop no; 100 search AT mobile no; 40 social DE mobile yes; 100 social DE desktop no;
20 social DE desktop yes; 40 email FR desktop yes; 40 affiliate DE mobile no; 20 search DE desktop yes; 140 direct FR mobile no;
180 direct FR mobile no; 120 email FR mobile yes; 140 social DE mobile no; 120 affiliate AT mobile no; 80 search DE desktop yes;
20 affiliate NL mobile yes; 380 search DE mobile no; 40 affiliate NL mobile no; 60 email DE mobile no; 260 direct NL mobile no;
80 email AT desktop no; 120 search AT mobile no; 280 affiliate FR desktop no; 80 direct FR mobile no; 60 affiliate DE mobile no;
100 affiliate FR mobile yes; 40 search DE desktop no; 40 social DE mobile no; 20 social AT desktop yes;
40 affiliate DE mobile yes; 80 direct AT mobile no; 40 social FR mobile no; 120 email DE desktop no; 40 affiliate DE desktop yes;
20 social FR mobile no; 60 social DE mobile no; 100 email FR mobile no; 40 affiliate NL desktop no; 440 direct AT mobile no;
20 social NL mobile no; 160 affiliate DE desktop no; 220 email DE mobile no; 80 search AT mobile no; 100 email FR mobile no;
20 social FR mobile no; 100 affiliate NL desktop yes; 240 search FR desktop no; 20 affiliate DE mobile no;
60 search AT mobile yes; 80 direct AT mobile no; 60 email AT mobile yes; 360 email NL desktop no; 80 social FR desktop yes;
60 search AT mobile yes; 20 affiliate DE mobile no; 20 social DE mobile yes; 80 affiliate DE mobile no; 80 direct DE mobile no;
200 search DE mobile no; 40 social DE mobile no; 40 social NL mobile yes; 20 affiliate NL mobile no; 120 direct FR desktop yes;
480 affiliate AT desktop no; 160 search FR mobile no; 60 search NL mobile no; 100 social FR mobile no; 40 email AT mobile no
`
  .trim()
  .split(/;\s+/)
  .map((line) => line.split(' '))
  .map(([value, ...attributes], i) => ({ customer: `K${i + 1}`, value: Number(value), attributes }));
